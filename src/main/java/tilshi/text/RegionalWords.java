package tilshi.text;

import java.util.Set;

/** Words of Kazakhstan's Russian and English that dictionaries made elsewhere do not know. */
final class RegionalWords {

    private static final KnownWords RUSSIAN =
            of(
                    Language.RUSSIAN,
                    "аким акимат маслихат мажилис мажилисмен тенге тиын аул кандас оралман"
                            + " байга аламан-байга кокпар кокпару курес казакша тогызкумалак асык"
                            + " домбра кобыз айтыс акын жырау куй кюй домбрист"
                            + " джайляу жайлау тугай тугаи сай кимешек саукеле чапан тымак камча"
                            + " иримшик жент казандык бешбармак баурсак шубат курт казы бауырсак"
                            + " апай ага аксакал келин сватья батыр бий наурыз шанырак тулпар кыз-куу"
                            + " каршыга спортшкола метеопост гигакалория");

    private static final KnownWords ENGLISH =
            of(
                    Language.ENGLISH,
                    "tenge akim akimat maslikhat mazhilis aul auls kokpar kuresi kures baige dombra"
                            + " kobyz aitys qazaq irimshik zhent beshbarmak baursak shubat kumis"
                            + " nauryz shanyrak microdistrict microdistricts gigacalorie"
                            + " gigacalories");

    private RegionalWords() {}

    static boolean know(String word, Language language) {
        return (language == Language.RUSSIAN ? RUSSIAN : ENGLISH).have(word);
    }

    private static KnownWords of(Language language, String words) {
        return KnownWords.of(Set.of(words.split(" ")), language);
    }
}
