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
}
