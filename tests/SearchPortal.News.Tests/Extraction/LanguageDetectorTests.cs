using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The ministers of the two countries met in the harbour and spoke about the price of bread.")]
    [InlineData("fr", "Les ministres des deux pays se sont rencontrés dans le port et ont parlé du prix du pain.")]
    [InlineData("de", "Die Minister der beiden Länder trafen sich im Hafen und sprachen über den Preis für das Brot.")]
    [InlineData("es", "Los ministros de los dos países se reunieron en el puerto y hablaron sobre el precio del pan.")]
    [InlineData("tr", "İki ülkenin bakanları limanda bir araya geldi ve ekmek fiyatı için daha çok görüşme olacak.")]
    [InlineData("ar", "التقى وزيرا البلدين في الميناء وتحدثا عن سعر الخبز في المدينة.")]
    [InlineData("ur", "دونوں ملکوں کے وزیر بندرگاہ میں ملے اور روٹی کی قیمت پر بات کی۔")]
    [InlineData("fa", "وزیران دو کشور در بندر دیدار کردند و درباره بهای نان گفتگو کردند که پیش از این کم بود.")]
    [InlineData("und", "Haftar Munir Benghazi Rawalpindi")]
    [InlineData("und", "Министры двух стран встретились в порту.")]
    [InlineData("und", "1234 5678 !!")]
    [InlineData("und", "")]
    public void The_language_of_a_text_is_told_or_left_open(string language, string text)
    {
        LanguageDetector.Detect(null, text).ShouldBe(language);
        LanguageDetector.Detect(text, "").ShouldBe(language);
    }

    [Theory]
    [InlineData("en", "Ministers meet in Tunis for talks on oil")]
    [InlineData("en", "Army says port will open after repairs")]
    [InlineData("fr", "L'armée libyenne reprend le contrôle du port")]
    [InlineData("fr", "Pétrole : la production repart à la hausse")]
    [InlineData("tr", "Dışişleri Bakanı Trablus'ta görüştü")]
    [InlineData("tr", "Türkiye ile Libya arasında yeni anlaşma")]
    [InlineData("de", "Außenminister reist zu Gesprächen nach Tripolis")]
    [InlineData("es", "El ejército libio reabre los puertos del este")]
    [InlineData("ar", "وزير النفط يزور مدينة بنغازي")]
    [InlineData("ar", "لقاء في جدة مع وفد من شركة پترو")]
    [InlineData("ur", "لیبیا میں امن مذاکرات کا آغاز")]
    [InlineData("fa", "آغاز گفتگوهای صلح در لیبی")]
    [InlineData("ckb", "وەزیری نەوت سەردانی هەولێر دەکات و کۆبوونەوە دەکات")]
    [InlineData("ps", "د بهرنیو چارو وزیر کابل ته ورسېد او خبرې یې وکړې")]
    [InlineData("und", "Recep Tayyip Erdoğan")]
    [InlineData("und", "Tripoli Benghazi Misrata oil")]
    public void The_language_of_a_headline_is_told_by_less(string language, string headline) => LanguageDetector.Detect(headline, "").ShouldBe(language);
}
