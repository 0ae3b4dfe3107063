using AngleSharp.Dom;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Tells tables of data from those that only place things, and reads their rows.</summary>
internal static class TableRows
{
    private const int LeastRows = 2;
    private const int LeastColumns = 2;
    private const int LongestCell = 400;

    /// <summary>The rows of a table of data; null where the table is none, or has cells with several paragraphs.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlyList<TableRow>? Of(IElement table)
    {
        var walk = new Walk();
        return walk.Run(table) && walk.Rows.Count >= LeastRows && walk.Columns >= LeastColumns ? walk.Rows : null;
    }

    private sealed class Walk
    {
        private readonly Stack<(INode Node, int Next)> frames = new();
        private readonly TextRun run = new();
        private readonly List<string> cells = [];
        private int weight;
        private int linkWeight;
        private int links;

        public List<TableRow> Rows { get; } = [];

        public int Columns { get; private set; }

        public bool Run(IElement table)
        {
            frames.Push((table, 0));
            while (frames.TryPop(out var frame))
            {
                if (frame.Next >= frame.Node.ChildNodes.Length)
                {
                    Leave(frame.Node);
                    continue;
                }

                frames.Push((frame.Node, frame.Next + 1));
                if (!Enter(frame.Node.ChildNodes[frame.Next])) return false;
            }

            return true;
        }

        private bool Enter(INode node)
        {
            if (node is IText text)
            {
                run.Add(text.Data, links > 0);
                return run.Length <= LongestCell;
            }

            if (node is not IElement element) return true;
            var name = element.LocalName;
            if (PageElements.HasNoText(name) || name is "noscript" or "caption") return true;
            if (name is "table" or "h1" or "h2" or "h3" or "article" or "blockquote") return false;
            if (name is "td" or "th" or "tr") run.Take();
            else if (!PageElements.IsInline(name)) run.AddSpace();
            if (name == "a") links++;
            frames.Push((element, 0));
            return true;
        }

        private void Leave(INode node)
        {
            if (node is not IElement element) return;
            switch (element.LocalName)
            {
                case "a":
                    links--;
                    break;
                case "td" or "th":
                    weight += run.Weight;
                    linkWeight += run.LinkWeight;
                    cells.Add(run.Take());
                    break;
                case "tr":
                    EndRow();
                    break;
            }
        }

        private void EndRow()
        {
            Columns = Math.Max(Columns, cells.Count);
            if (weight > 0) Rows.Add(new TableRow(string.Join('\t', cells), weight, linkWeight));
            cells.Clear();
            (weight, linkWeight) = (0, 0);
        }
    }
}
