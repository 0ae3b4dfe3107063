#!/usr/bin/env bash
# Puts the engine beside Apache Lucene (and, with --others, SQLite FTS5, Xapian and PostgreSQL): docs/performance.md tells what is measured.
#
#   tests/SearchPortal.Benchmarks/peers.sh FOLDER ARTICLES [ROUNDS] [--memory MB] [--ours] [--others]
#
# FOLDER takes the corpus, the indexes and the results; what is there already is used again, but our index and our results are made anew.
# With --ours Lucene is not asked again. The corpus and the other engines' runners come from $SEARCHPORTAL_SHARED/bench (or ../shared/bench).
set -euo pipefail

fail() { printf 'peers.sh: %s\n' "$*" >&2; exit 1; }
step() { printf '\n== %s (%d s)\n' "$*" "$SECONDS" >&2; }

memory=64 with_others=no only_ours=no plain=()
while [ $# -gt 0 ]; do
    case $1 in
        --memory) memory=${2:?--memory needs a number of megabytes}; shift ;;
        --others) with_others=yes ;;
        --ours) only_ours=yes ;;
        -*) fail "there is no option $1" ;;
        *) plain+=("$1") ;;
    esac
    shift
done
[ ${#plain[@]} -ge 2 ] || fail 'name a folder and a number of articles, such as: peers.sh /var/tmp/peers 100000'
articles=${plain[1]} rounds=${plain[2]:-30}

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
shared=${SEARCHPORTAL_SHARED:-$repository/../shared}
[ -f "$shared/bench/make_corpus.py" ] || fail "no runners in $shared/bench: set SEARCHPORTAL_SHARED to the folder that has them"
mkdir -p "${plain[0]}"
folder=$(cd "${plain[0]}" && pwd)
corpus=$folder/corpus-$articles.jsonl queries=$folder/queries.tsv ours=$folder/ours-$articles lucene=$folder/lucene-$articles

step 'Corpus and questions'
if [ ! -f "$corpus" ]; then
    python3 "$shared/bench/make_corpus.py" "$articles" 42 --reuters "$shared/data/reuters/reuters.jsonl" >"$corpus.part"
    mv "$corpus.part" "$corpus"
fi
# Facets over all of two words, and over all articles, are asked too.
awk -F'\t' -v OFS='\t' '{ print } $1 == "and_high_high" { print "facet_and", $2 } END { print "facet_all", "*" }' "$shared/bench/queries.tsv" >"$queries"

step 'Programs'
# The rules of style are not what is measured.
dotnet build -c Release -v q -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false "$repository/tests/SearchPortal.Benchmarks" >&2
peers() { "$repository/tests/SearchPortal.Benchmarks/bin/Release/net10.0/SearchPortal.Benchmarks" peers "$@"; }
jars=$(find "${SEARCHPORTAL_LUCENE_JARS:-/usr/share/java}" -name 'lucene-core-8*.jar' -o -name 'lucene-analyzers-common-8*.jar' -o -name 'lucene-facet-8*.jar' | paste -sd:)
[ -n "$jars" ] || fail 'Apache Lucene 8 is missing: install liblucene8-java and openjdk-17-jdk-headless'
mkdir -p "$folder/classes"
javac -encoding UTF-8 -cp "$jars" -d "$folder/classes" "$repository"/tests/lucene-peer/*.java
java_peer() { java -Xmx3g -cp "$jars:$folder/classes" Peer "$@"; }

step 'Indexes'
if [ ! -f "$lucene.index.txt" ]; then
    rm -rf "$lucene"
    java_peer corpus "$corpus" "$lucene" "$memory" >"$lucene.index.part"
    mv "$lucene.index.part" "$lucene.index.txt"
fi
rm -rf "$ours"
peers index "$corpus" "$ours" --memory "$memory" >"$ours.index.txt"

others=()
if [ "$with_others" = yes ]; then
    step 'SQLite, Xapian, PostgreSQL'
    runners=$folder/runners out=$folder/others-$articles
    mkdir -p "$runners" "$out"
    cp -r "$shared/bench/." "$runners"
    chmod -R u+w "$runners"
    if [ ! -f "$out/SQLite.summary.tsv" ]; then
        python3 "$runners/sqlite/sqlite_bench.py" index "$corpus" "$folder/sqlite-$articles.db" >"$out/SQLite.index.txt"
        python3 "$runners/sqlite/sqlite_bench.py" bench "$folder/sqlite-$articles.db" "$shared/bench/queries.tsv" "$out/SQLite" 3
    fi
    if [ ! -f "$out/Xapian.summary.tsv" ]; then
        /usr/bin/python3 "$runners/xapian/xapian_bench.py" index "$corpus" "$folder/xapian-$articles" >"$out/Xapian.index.txt"
        /usr/bin/python3 "$runners/xapian/xapian_bench.py" bench "$folder/xapian-$articles" "$shared/bench/queries.tsv" "$out/Xapian" 3
    fi
    if [ ! -f "$out/PostgreSQL.summary.tsv" ]; then
        rm -rf "$runners/postgresql/data"
        python3 "$runners/postgresql/pg_bench.py" start
        python3 "$runners/postgresql/pg_bench.py" load "$corpus" >"$out/PostgreSQL.index.txt"
        python3 "$runners/postgresql/pg_bench.py" bench "$shared/bench/queries.tsv" "$out/PostgreSQL" 2
        python3 "$runners/postgresql/pg_bench.py" stop
    fi
    others=("$out/SQLite" "$out/Xapian" "$out/PostgreSQL")
fi

for kind in several one; do
    step "Questions over $kind"
    if [ "$only_ours" = no ] || [ ! -f "$lucene-$kind.summary.tsv" ]; then
        java_peer bench "$lucene/$kind" "$queries" "$rounds" "$lucene-$kind" >&2
    fi
    peers bench "$ours/$kind" "$queries" "$rounds" "$ours-$kind" >&2
done

step 'Table'
printf '%s articles, %s rounds, commit %s, %s\n' "$articles" "$rounds" "$(git -C "$repository" rev-parse --short HEAD)" "$(date -u +%Y-%m-%d)"
sed 's/^/ours:   /' "$ours.index.txt"
sed 's/^/Lucene: /' "$lucene.index.txt"
void=no
for kind in several one; do
    printf '\n### %s\n\n' "$([ "$kind" = one ] && echo 'One segment' || echo 'Several segments')"
    peers compare "$ours-$kind" "$lucene-$kind" "${others[@]}" || void=yes
done
[ "$void" = no ] || fail 'answers differ: the rows are void'
