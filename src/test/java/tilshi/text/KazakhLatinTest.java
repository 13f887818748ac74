package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tilshi.base.Invalid;

class KazakhLatinTest {

    private static final String KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    /** Cyrillic and Latin, written by hand. */
    private static final String TABLE =
            """
            қазақ qazaq | Қазақстан Qazaqstan | тілші tılşı | ана ana | әке äke | әже äje | бала bala
            вагон vagon | гүл gül | ғалым ğalym | ғасыр ğasyr | дала dala | ел el | Ел El
            жол jol | жыл jyl | заң zañ | ине ine | Иран İran | үй üi | Үй Üi | Йод İod | қой qoi
            көпір köpır | көл köl | қала qala | Қала Qala | лақ laq | мектеп mektep | нан nan
            таң tañ | Ңң Ññ | от ot | өзен özen | Өскемен Öskemen | пойыз poiyz | раушан rauşan
            су su | тау tau | ту tu | уақыт uaqyt | ұлт ūlt | Ұлытау Ūlytau | үміт ümıt | Үміт Ümıt
            фильм film | хабар habar | қаһарман qaharman | һәм häm | цирк tsirk | Цирк Tsirk
            чемпион tşempion | Чехия Tşehia | шаңырақ şañyraq | Шымкент Şymkent | ащы aşy | Щучье Şutşe
            ыстық ystyq | Ысты Ysty | ірі ırı | Іле Ile | эфир efir | Эстония Estonia | юрист iurist
            Юрист İurist | яблоня iablonia | Яна İana | ёлка iolka | объект obekt | съезд sezd
            компьютер kompiuter | премьер premer | альбом albom | Ольга Olga | семья semia
            қария qaria | қияр qiar | ия ia | Ия İa | дүние dünie | академия akademia
            комиссия komissia | математика matematika | кию kiu | сүю süiu | ою oiu | аю aiu
            ұя ūia | қоян qoian | аян aian | сый syi | қый qyi | кий kii | киім kiım | тиіс tiıs
            жиын jiyn | Мария Maria | Майя Maia | Дмитрий Dmitrii | Достоевский Dostoevskii
            Айгүл Aigül | Байқоңыр Baiqoñyr | Алматы Almaty | Астана Astana | Ақтөбе Aqtöbe
            Атырау Atyrau | Қостанай Qostanai | Қызылорда Qyzylorda | Павлодар Pavlodar | Тараз Taraz
            Түркістан Türkıstan | Жезқазған Jezqazğan | Семей Semei | Көкшетау Kökşetau | Орал Oral
            Петропавл Petropavl | Талдықорған Taldyqorğan | Жетісу Jetısu | Маңғыстау Mañğystau
            Абай Abai | Шоқан Şoqan | Әуезов Äuezov | Қаныш Qanyş | Тоқаев Toqaev | Нұрлы Nūrly
            ШЫМКЕНТ ŞYMKENT | АЛМАТЫ ALMATY | ҚАЗАҚСТАН QAZAQSTAN | ІШКІ IŞKI | ИСТЕР İSTER
            ЮНЕСКО İUNESKO | ЦУМ TSUM | ЧЕМПИОН TŞEMPİON | ЩИТ ŞİT | АҚШ AQŞ | ҚР QR | ТМД TMD
            ЭЫДҰ EYDŪ | ЖШС JŞS | БҰҰ BŪŪ | МӘМС MÄMS | ҰҚК ŪQK | ІІМ IIM | ТЖМ TJM | АЭС AES
            АҚЫЛДАСТАР AQYLDASTAR | ЖАҢАЛЫҚ JAÑALYQ | РЕСПУБЛИКАСЫ RESPUBLİKASY | АКАДЕМИЯ AKADEMİA
            ЮРИСТ İURİST | ПАРЯ PARİA | Я İa | Ю İu | Ц Ts | Ч Tş | Ш Ş | ТЮЗ TİUZ
            2026-шы 2026-şy | 5-ші 5-şı | 2026-ЖЫЛ 2026-JYL | 10-сынып 10-synyp | 50% 50%
            АҚШ-тың AQŞ-tyñ | ҚР-ның QR-nyñ | ЮНЕСКО-ның İUNESKO-nyñ | COVID-тің COVID-tıñ
            ХХІ XXI | ХІХ XIX | ІІ II | ІХ IX | ХХІ-ші XXI-şı | XXІ XXI | Хан Han | ХАН HAN
            Нью-Йорк Niu-İork | Ресей Resei | Украина Ukraina | Өзбекстан Özbekstan | Қытай Qytai
            ақыл-парасат aqyl-parasat | ар-ождан ar-ojdan | қадір-қасиеті qadır-qasietı | бір-бірімен bır-bırımen
            адамдар adamdar | тумысынан tumysynan | азат azat | және jäne | құқықтары qūqyqtary
            тең teñ | болып bolyp | дүниеге düniege | келеді keledı | берілген berılgen
            сондықтан sondyqtan | туыстық tuystyq | бауырмалдық bauyrmaldyq | қатынас qatynas
            жасаулары jasaulary | мемлекет memleket | министрлігі ministrlıgı | тілі tılı | сөз söz
            газет gazet | сайт sait | жаңалық jañalyq | оқырман oqyrman | редакция redaktsia
            поэма poema | парламент parlament | депутат deputat | әкімдік äkımdık | іс-шара ıs-şara
            """;

    @TestFactory
    Stream<DynamicTest> words_are_spelt_as_in_the_table() {
        var pairs =
                TABLE.lines()
                        .flatMap(line -> Stream.of(line.split("\\|")))
                        .map(pair -> pair.strip().split(" "))
                        .toList();
        assertThat(pairs).hasSizeGreaterThan(190);
        return pairs.stream()
                .map(
                        pair ->
                                DynamicTest.dynamicTest(
                                        pair[0],
                                        () ->
                                                assertThat(KazakhLatin.BY_RULE.of(pair[0]))
                                                        .isEqualTo(pair[1])));
    }

    @Test
    void a_whole_text_is_written_as_people_write_it() {
        assertThat(
                        KazakhLatin.BY_RULE.of(
                                "Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең"
                                        + " болып дүниеге келеді."))
                .isEqualTo(
                        "Barlyq adamdar tumysynan azat jäne qadır-qasietı men qūqyqtary teñ bolyp"
                                + " düniege keledı.");
    }

    @Test
    void addresses_and_what_leads_somewhere_stay() {
        for (var kept :
                List.of(
                        "https://сайт.қаз/жол?сөз=1",
                        "www.сайт.қаз/бет",
                        "пошта@сайт.қаз",
                        "сайт.рф",
                        "#Наурыз",
                        "@тілші_kz")) {
            assertThat(KazakhLatin.BY_RULE.of("Бет " + kept + " деп"))
                    .isEqualTo("Bet " + kept + " dep");
        }
        assertThat(KazakhLatin.BY_RULE.of("болды.Енді «iPhone» мен Wi-Fi"))
                .isEqualTo("boldy.Endı «iPhone» men Wi-Fi");
        assertThat(KazakhLatin.BY_RULE.of("+25 °С, 5 км/сағ, А.Б. Ысқақов, Ю. Гагарин"))
                .isEqualTo("+25 °C, 5 km/sağ, A.B. Ysqaqov, İu. Gagarin");
        assertThat(KazakhLatin.BY_RULE.of("Аи\u0306 е\u0308")).isEqualTo("Ai io");
    }

    @Test
    void a_spelling_counts_for_its_word_as_a_name_at_a_beginning_and_in_capitals() {
        var latin =
                new KazakhLatin(
                        Spelling.read("ЮНЕСКО → UNESCO\nяндекс = Yandex\nНью-Йорк → New York"));

        assertThat(latin.of("ЮНЕСКО, ЮНЕСКО-ның, ЮНЕСКОда"))
                .isEqualTo("UNESCO, UNESCO-nyñ, İUNESKOda");
        assertThat(latin.of("яндекс Яндекс ЯНДЕКС")).isEqualTo("Yandex Yandex YANDEX");
        assertThat(latin.of("Нью-Йорк НЬЮ-ЙОРК «Нью-Йорк» аНью-Йорк"))
                .isEqualTo("New York NEW YORK «New York» aNiu-İork");
    }

    @Test
    void a_spelling_with_a_star_has_kazakh_endings_and_no_others() {
        var latin =
                new KazakhLatin(
                        Spelling.read("Нью-Йорк* → New York\nБайден* → Biden\nРим* → Roma"));

        assertThat(latin.of("Нью-Йорктегі Нью-Йоркке Нью-Йорктің Нью-Йорктіктер НЬЮ-ЙОРКТЕ"))
                .isEqualTo("New Yorktegı New Yorkke New Yorktıñ New Yorktıkter NEW YORKTE");
        assertThat(latin.of("Байденнің Байденге Байденмен Байдендер"))
                .isEqualTo("Bidennıñ Bidenge Bidenmen Bidender");
        assertThat(latin.of("Римский Римде")).isEqualTo("Rimskii Romade");
    }

    @Test
    void of_two_spellings_the_longer_counts_and_of_two_lists_the_first() {
        var spellings = new ArrayList<>(Spelling.read("Нью-Йорк Таймс → The New York Times"));
        spellings.addAll(Spelling.read("Нью-Йорк → New York"));
        spellings.addAll(Spelling.read("Нью-Йорк → Nıu Iork"));

        assertThat(new KazakhLatin(spellings).of("Нью-Йорк Таймс пен Нью-Йорк"))
                .isEqualTo("The New York Times pen New York");
    }

    @Test
    void a_list_of_spellings_says_which_line_is_none() {
        for (var line :
                List.of(
                        "Нью-Йорк",
                        "New York → Нью-Йорк",
                        "Нью-Йорк → Нью Йорк",
                        "* → a",
                        "Рим → <b>",
                        "Рим → A → B",
                        "Р".repeat(61) + " → R",
                        "Рим → " + "R".repeat(61))) {
            assertThatThrownBy(() -> Spelling.read("# тізім\n\n" + line))
                    .as(line)
                    .isInstanceOf(Invalid.class);
        }
        var many = new StringBuilder();
        for (int i = 0; i < 201; i++) {
            many.append("Сөз").append(i).append(" → S\n");
        }
        assertThatThrownBy(() -> Spelling.read(many.toString())).isInstanceOf(Invalid.class);
        var wide = "а" + " ".repeat(35_000) + "б";
        assertThatThrownBy(() -> Spelling.read(wide)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Spelling.read("Рим → Roma\nРим → Rome"))
                .isInstanceOf(Invalid.class);
        assertThat(Spelling.read("Рим* = Roma")).containsExactly(new Spelling("Рим", "Roma", true));
        assertThat(Spelling.read(new Spelling("Рим", "Roma", true).line()).getFirst().withEndings())
                .isTrue();
    }

    @Test
    void doubtful_are_foreign_names_and_abbreviations() {
        var words =
                DoubtfulWords.of(
                        List.of("Байден ЮНЕСКО-да Щучье мен Чехияға барды. АҚШ, АҚШ", "Қала цирк"),
                        5);

        assertThat(words)
                .containsEntry("ЮНЕСКО", 1)
                .containsEntry("АҚШ", 2)
                .doesNotContainKey("Қала")
                .hasSize(5);
    }

    @Property
    void no_letter_of_the_kazakh_or_russian_alphabet_is_left(@ForAll("texts") String text) {
        var latin = KazakhLatin.BY_RULE.of(text);

        assertThat(latin.toLowerCase(Locale.ROOT).chars()).noneMatch(c -> KAZAKH.indexOf(c) >= 0);
        assertThat(KazakhLatin.BY_RULE.of(latin)).isEqualTo(latin);
        assertThat(latin.length()).isLessThanOrEqualTo(2 * text.length());
    }

    @Property
    void what_is_latin_stays_to_the_letter(@ForAll("latin") String text) {
        assertThat(KazakhLatin.BY_RULE.of(text)).isSameAs(text);
    }

    @Property
    void capitals_stay_capitals_and_small_letters_small(@ForAll("words") String word) {
        var small = KazakhLatin.BY_RULE.of(word);
        var loud = KazakhLatin.BY_RULE.of(word.toUpperCase(Locale.ROOT));

        assertThat(small.chars()).noneMatch(Character::isUpperCase);
        assertThat(loud.chars()).noneMatch(Character::isLowerCase);
        assertThat(loud.replace('I', 'ı').replace('İ', 'i').toLowerCase(Locale.ROOT))
                .isEqualTo(small);
    }

    @Property
    void words_are_spelt_one_by_one(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(KazakhLatin.BY_RULE.of(one + " " + other))
                .isEqualTo(KazakhLatin.BY_RULE.of(one) + " " + KazakhLatin.BY_RULE.of(other));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(KAZAKH + KAZAKH.toUpperCase(Locale.ROOT))
                .withChars(" .,-–«»\"'0123456789abcXYZ&;\n")
                .ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withChars("abcXYZğışñöüūİI .,-#@0123").ofMaxLength(60);
    }

    /** Roman numbers are no words. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars(KAZAKH)
                .ofMinLength(2)
                .ofMaxLength(12)
                .filter(word -> !word.matches("[хі]+"));
    }
}
