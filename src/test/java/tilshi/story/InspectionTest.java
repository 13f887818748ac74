package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.media.Picture;
import tilshi.text.Language;
import tilshi.text.Messages;

/** What each check finds, and what it leaves alone, in every language. */
class InspectionTest {

    private static final Map<Language, String> TEXT =
            Map.of(
                    Language.KAZAKH,
                    "Қалада жаңа көпір ашылды, енді тұрғындар өзеннің арғы бетіне бес минутта жетеді."
                            + " Бұл туралы қала әкімдігі бүгін хабарлады және жол жөндеу жұмыстары"
                            + " келесі жылы да жалғасады деді. Құрылысқа екі жыл кетті, оған барлық"
                            + " қаражат республикалық бюджеттен бөлінген екен.",
                    Language.RUSSIAN,
                    "В городе открыли новый мост, теперь жители попадут на другой берег за пять"
                            + " минут. Об этом сегодня сообщили в акимате, где также сказали, что"
                            + " ремонт дорог продолжится и в следующем году. Строительство заняло два"
                            + " года, все деньги выделили из республиканского бюджета.",
                    Language.ENGLISH,
                    "The city has opened a new bridge, and from now on people will be on the other"
                            + " bank of the river in five minutes. This was said today by the mayor,"
                            + " who added that the repairs of the roads will go on in the next year"
                            + " and that the money for it had been given by the state.");

    private static final Inspected.Links LINKS =
            new Inspected.Links(
                    Set.of("https://gone.example/a"), Set.of("/kk/2020/01/01/taken-back"), 0);

    @ParameterizedTest
    @EnumSource
    void a_whole_article_has_nothing_to_mend(Language language) {
        assertThat(found(language, whole(language))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_wording_lacks_all_that_an_article_cannot_be_without(Language language) {
        var empty = new Wording(Headlines.of(" "), "\n", Body.of(List.of()));

        assertThat(found(language, empty))
                .containsExactlyInAnyOrder(Check.NO_HEADLINE, Check.NO_LEAD, Check.NO_BODY);
    }

    @Test
    void a_headline_for_cards_does_not_make_up_for_the_one_above_the_story() {
        assertThat(found(Language.KAZAKH, headed(new Headlines("", "а", "б", "в", "г"))))
                .containsExactly(Check.NO_HEADLINE);
    }

    @Test
    void a_line_is_long_by_its_letters_one_beyond_the_bound_and_not_before() {
        assertThat(found(Language.KAZAKH, headed(lines(0)))).isEmpty();
        assertThat(found(Language.KAZAKH, headed(lines(1))))
                .containsExactly(
                        Check.LONG_HEADLINE,
                        Check.LONG_BRIEF,
                        Check.LONG_SEO,
                        Check.LONG_PUSH,
                        Check.LONG_SOCIAL);
        assertThat(found(Language.KAZAKH, headed(Headlines.of(line(LineLength.BRIEF, 1)))))
                .containsExactly(Check.NO_BRIEF, Check.NO_SEO);
        var longLead =
                new Wording(
                        Headlines.of("а"), line(LineLength.LEAD, 1), whole(Language.KAZAKH).body());
        assertThat(found(Language.KAZAKH, longLead)).containsExactly(Check.LONG_LEAD);
    }

    /** So many letters beyond what each line has room for. */
    private static Headlines lines(int beyond) {
        return new Headlines(
                line(LineLength.WEB, beyond),
                line(LineLength.BRIEF, beyond),
                line(LineLength.SEO, beyond),
                line(LineLength.PUSH, beyond),
                line(LineLength.SOCIAL, beyond));
    }

    private static String line(LineLength line, int beyond) {
        return "қ".repeat(line.most() + beyond);
    }

    @ParameterizedTest
    @EnumSource
    void the_name_of_a_check_says_how_long_its_line_may_be(LineLength line) {
        for (var language : Language.values()) {
            assertThat(Messages.in(language).say(line.check().nameKey()))
                    .contains(" " + line.most() + " ");
        }
    }

    @Test
    void somebody_must_have_said_a_quotation_and_somebody_counted_a_figure() {
        assertThat(places(said(""), figure("")))
                .containsExactly("quotation-without-speaker said", "figure-without-source figure");
        assertThat(places(said("Айсара"), figure("Әкімдік"))).isEmpty();
    }

    @Test
    void a_picture_is_known_described_in_the_language_signed_and_told_of() {
        assertThat(places(photo("none", "Көпір"))).containsExactly("unknown-picture photo");
        assertThat(places(photo("bridge", ""))).containsExactly("picture-without-caption photo");
        assertThat(places(photo("bare", "Көпір")))
                .containsExactly("picture-without-alt photo", "picture-without-credit photo");
        assertThat(places(photo("russian", "Көпір"))).containsExactly("picture-without-alt photo");
        assertThat(places(photo("bridge", "Көпір"))).isEmpty();
    }

    @Test
    void the_picture_of_the_story_is_looked_at_as_well() {
        var main = picture("bare", "", Map.of());
        var inspected =
                new Inspected(
                        Language.RUSSIAN,
                        story(List.of(1L)),
                        whole(Language.RUSSIAN),
                        Optional.of(main),
                        Map.of(),
                        0,
                        List.of(),
                        Set.of(),
                        new Inspected.Links(Set.of(), Set.of(), 0));

        assertThat(Inspection.of(inspected).stream().map(Finding::check))
                .containsExactly(
                        Check.PICTURE_WITHOUT_ALT,
                        Check.PICTURE_WITHOUT_CREDIT,
                        Check.PICTURE_WITHOUT_CAPTION);
    }

    @ParameterizedTest
    @CsvSource({
        "Қaла жаңарды, Қaла",
        "Открыли мoст, мoст",
        "Тhe bridge, Тhe",
        "iPhone-ды сатты, ",
        "IT-шник және SMS-тен, ",
        "Covid-19 және 3D-принтер, ",
        "COVIDтен кейін, COVIDтен"
    })
    void a_word_in_two_alphabets_is_told_and_one_of_two_words_is_not(String text, String told) {
        var found = inspect(Language.KAZAKH, headed(Headlines.of(text)), List.of(1L), 0);

        assertThat(found.stream().map(finding -> finding.details().getFirst().toString()))
                .isEqualTo(told == null ? List.of() : List.of(told));
        assertThat(found).allMatch(finding -> finding.part().equals("headline.web"));
    }

    @Test
    void a_text_in_another_language_than_its_article_is_told_where_there_is_enough_of_it() {
        for (var language : Language.values()) {
            for (var other : Language.values()) {
                var found = found(language, whole(other));
                assertThat(found.contains(Check.OTHER_LANGUAGE))
                        .as("%s in %s", other, language)
                        .isEqualTo(language != other);
            }
        }
        var little = new Wording(Headlines.of("Мост"), "Открыт.", Body.of(List.of(text("Мост."))));
        assertThat(found(Language.ENGLISH, little)).isEmpty();
    }

    @Test
    void topics_and_translations_and_links_are_asked_of_what_surrounds_the_words() {
        var whole = whole(Language.KAZAKH);
        assertThat(checks(inspect(Language.KAZAKH, whole, List.of(), 0)))
                .containsExactly(Check.NO_TOPIC);
        assertThat(checks(inspect(Language.KAZAKH, whole, List.of(1L), 3)))
                .containsExactly(Check.TRANSLATION_BEHIND);
        assertThat(places(linked("https://gone.example/a"), linked2("/kk/2020/01/01/taken-back")))
                .containsExactly("broken-link link", "withdrawn-link link2");
        assertThat(places(linked("https://there.example/a"))).isEmpty();
    }

    @Test
    void no_more_than_twenty_places_of_one_check_are_told() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 30; i++) {
            blocks.add(new Block.Photo("photo" + i, "none", "Көпір"));
        }
        assertThat(places(blocks.toArray(Block[]::new))).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource
    void each_has_a_name_and_a_sentence_in_every_language(Check check) {
        for (var language : Language.values()) {
            var words = Messages.in(language);
            assertThat(words.say(check.nameKey())).isNotBlank();
            assertThat(words.say(check.key(), "а", "б")).isNotBlank().doesNotContain("{");
        }
        assertThat(Check.of(check.word())).hasValue(check);
    }

    @ParameterizedTest
    @EnumSource
    void what_no_brand_can_do_without_is_required_of_all(Check check) {
        boolean goesWithAnother = check == Check.UNSEEN_LINK;
        assertThat(check.isFixed()).isEqualTo(check.usual() == Strictness.GATE || goesWithAnother);
    }

    private static List<String> places(Block... blocks) {
        var wording = new Wording(Headlines.of("Көпір"), "Лид.", Body.of(List.of(blocks)));
        return inspect(Language.KAZAKH, wording, List.of(1L), 0).stream()
                .map(finding -> finding.check().word() + " " + finding.part())
                .toList();
    }

    private static List<Check> found(Language language, Wording wording) {
        return checks(inspect(language, wording, List.of(1L), 0));
    }

    private static List<Check> checks(List<Finding> found) {
        return found.stream().map(Finding::check).toList();
    }

    private static List<Finding> inspect(
            Language language, Wording wording, List<Long> topics, int open) {
        var pictures =
                Map.of(
                        "bare", picture("bare", "", Map.of()),
                        "russian", picture("russian", "Б. Ахмет", Map.of("ru", "Мост")),
                        "bridge", picture("bridge", "Б. Ахмет", Map.of("kk", "Өзен көпірі")));
        return Inspection.of(
                new Inspected(
                        language,
                        story(topics),
                        wording,
                        Optional.empty(),
                        pictures,
                        open,
                        List.of(),
                        Set.of(),
                        LINKS));
    }

    private static Story story(List<Long> topics) {
        return new Story(1, Optional.empty(), Map.of(), List.of(), List.of(), topics);
    }

    private static Picture picture(String key, String credit, Map<String, String> alt) {
        return new Picture(1, key, 800, 600, credit, alt, List.of());
    }

    private static Wording headed(Headlines headlines) {
        return new Wording(headlines, "Лид.", Body.of(List.of(text("Абзац."))));
    }

    private static Wording whole(Language language) {
        var body = Body.of(List.of(text(TEXT.get(language))));
        return new Wording(Headlines.of("2022"), "2022.", body);
    }

    private static Block text(String words) {
        return new Block.Paragraph("text", Span.of(words));
    }

    private static Block linked(String href) {
        var span = new Span("сілтеме", List.of(new Mark.Link(href)));
        return new Block.Paragraph("link", List.of(span));
    }

    private static Block linked2(String href) {
        var span = new Span("сілтеме", List.of(new Mark.Link(href)));
        return new Block.Listing("link2", false, List.of(List.of(span)));
    }

    private static Block photo(String key, String caption) {
        return new Block.Photo("photo", key, caption);
    }

    private static Block figure(String source) {
        return new Block.Figure("figure", "12", "км", "жол", source);
    }

    private static Block said(String speaker) {
        return new Block.Quotation(
                "said", Block.Manner.DIRECT, Span.of("Жол жақсы."), speaker, "тұрғын", "деді");
    }
}
