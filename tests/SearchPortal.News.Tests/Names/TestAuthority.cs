using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names;

/// <summary>A small authority for tests.</summary>
internal static class TestAuthority
{
    public static ActorAuthority Actors { get; } = Parse(Yaml);

    public static ActorRecognizer Recognizer { get; } = new(Actors);

    public static SpellingVariants Variants { get; } = new(Actors);

    /// <summary>Loads a text as if it were a file named actors.yml.</summary>
    public static ActorAuthority Parse(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "actors.yml");
            File.WriteAllText(file, yaml);
            return ActorAuthority.Load(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The mentions of listed actors in a body as <c>id:spelling</c>.</summary>
    public static string[] Mentions(string body, params int[] wordBreaks) =>
        [.. Recognizer.Recognize(null, body, wordBreaks).Where(mention => mention.ActorId is not null).Select(mention => $"{mention.ActorId}:{mention.Spelling}")];

    private const string Yaml = """
        actors:
          - id: khalifa-haftar
            name: Khalifa Haftar
            kind: person
            spellings: [Haftar, Khalifa Abu al-Qasim Haftar, Khalifa Belqasim Haftar, Hafter, Khalifa Hafter, خليفة حفتر, حفتر]
          - id: saddam-haftar
            name: Saddam Haftar
            kind: person
            spellings:
              - Saddam Khalifa Haftar
              - Saddam Khalid Haftar
              - صدام حفتر
              - { text: Saddam, with: khalifa-haftar }
            not: [saddam-hussein]
          - id: saddam-hussein
            name: Saddam Hussein
            kind: person
          - id: asim-munir
            name: Asim Munir
            kind: person
            spellings: [Syed Asim Munir, عاصم منير]
          - id: osama-hammad
            name: Osama Hammad
            kind: person
            spellings: [Hammad, Osama Saad Hammad, Osama Saad Hamad, حماد, أسامة حماد]
          - id: abdul-hamid-dbeibah
            name: Abdul Hamid Dbeibah
            kind: person
            spellings: [Dbeibah, Abdul Hamid Dbeibeh, Dbeibeh, عبد الحميد الدبيبة, الدبيبة]
          - id: shehbaz-sharif
            name: Shehbaz Sharif
            kind: person
          - id: muammar-gaddafi
            name: Muammar Gaddafi
            kind: person
            spellings: [Moammar Gadhafi, Muammar Qaddafi]
          - id: saif-gaddafi
            name: Saif al-Islam Gaddafi
            kind: person
          - id: bob-hope
            name: Bob Hope
            kind: person
            spellings: [Hope]
          - id: hamas
            name: Hamas
            kind: organisation
          - id: al-qaeda
            name: Al-Qaeda
            kind: organisation
            spellings: [Qa'ida, Qaida]
          - id: lna
            name: Libyan National Army
            kind: organisation
            spellings: [LNA, Libyan Arab Armed Forces, الجيش الوطني الليبي]
          - id: gnu
            name: Government of National Unity
            kind: organisation
            spellings: [GNU]
          - id: gns
            name: Government of National Stability
            kind: organisation
            spellings: [GNS]
          - id: nato
            name: NATO
            kind: organisation
            spellings: [North Atlantic Treaty Organisation]
          - id: un
            name: United Nations
            kind: organisation
            spellings: [UN, Organisation des Nations unies]
          - id: rsf
            name: Rapid Support Forces
            kind: organisation
            spellings: [RSF]
          - id: saf
            name: Sudanese Armed Forces
            kind: organisation
          - id: ispr
            name: Inter-Services Public Relations
            kind: organisation
            spellings: [ISPR]
          - id: muslim-brotherhood
            name: Muslim Brotherhood
            kind: organisation
          - id: united-states
            name: United States
            kind: country
            spellings: [US, USA, United States of America]
          - id: turkey
            name: Türkiye
            kind: country
            spellings: [Turkey, Turquie, تركيا]
          - id: tripoli
            name: Tripoli
            kind: place
            spellings: [طرابلس]
        """;
}
