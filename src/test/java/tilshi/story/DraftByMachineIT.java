package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tilshi.story.Translators.paragraph;

import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** A real conversation with a machine that translates; what it says waits to be read. */
@InTilshi
@WithTestResource(SmallMachine.class)
class DraftByMachineIT {

    @Inject Newsroom newsroom;
    @Inject Translators translators;
    @Inject TranslateArticle translate;
    @Inject FillTranslation fill;
    @Inject DraftByMachine machine;
    @Inject KeepTranslation keep;
    @Inject FinishDraft finish;
    @Inject PublishArticle publish;
    @Inject Translations translations;
    @Inject Renderings renderings;
    @Inject Drafts drafts;
    @Inject Journal journal;
    @Inject Revisions revisions;
    @Inject Web web;
    @Inject DeskPages desk;

    @Test
    void a_machine_writes_what_is_missing_and_every_part_waits_to_be_read() {
        var source = newsroom.draft("Машина");
        translators.revised(source, paragraph("aaaa", "раз"), paragraph("bbbb", "два"));
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);
        fill.by(newsroom.chief(), target.id(), List.of("bbbb"));

        int written =
                machine.by(
                        newsroom.chief(),
                        target.id(),
                        List.of("headline.web", "aaaa", "bbbb", "nowhere"));

        assertThat(written).isEqualTo(3);
        var draft = drafts.find(target.id()).orElseThrow();
        assertThat(draft.order()).containsExactly("aaaa", "bbbb");
        assertThat(draft.content("aaaa")).contains("РАЗ");
        assertThat(draft.content("headline.web")).isEqualTo("\"ЗАГОЛОВОК\"");
        assertThat(translators.freshness(target))
                .containsEntry("aaaa", Freshness.DRAFTED)
                .containsEntry("bbbb", Freshness.DRAFTED)
                .containsEntry("headline.web", Freshness.DRAFTED);
        assertThat(journal.about(target.subject(), 1).getFirst().reason())
                .isEqualTo("small machine: 3");
    }

    @Test
    void who_edits_or_says_that_it_is_right_has_read_it_and_that_is_kept() {
        var source = newsroom.draft("Чтение");
        translators.revised(source, paragraph("aaaa", "раз"), paragraph("bbbb", "два"));
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);
        machine.by(newsroom.chief(), target.id(), List.of("aaaa", "bbbb"));

        translators.types(target, "aaaa", "Бір");
        int follows = translations.find(target.id()).orElseThrow().follows();
        var after = finish.by(newsroom.chief(), target.id(), "");
        var unread = renderings.find(target.id(), after.latest()).orElseThrow();
        keep.by(newsroom.chief(), target.id(), "bbbb", follows);
        translators.types(target, "lead", "Лид.");
        var later = finish.by(newsroom.chief(), target.id(), "");
        var read = renderings.find(target.id(), later.latest()).orElseThrow();

        assertThat(translators.freshness(target))
                .containsEntry("aaaa", Freshness.FRESH)
                .containsEntry("bbbb", Freshness.FRESH);
        assertThat(unread.unread()).containsExactly("bbbb");
        assertThat(read.unread()).isEmpty();
        assertThat(read.parts().get("bbbb").machine()).isEqualTo("small machine");
        assertThat(read.parts().get("bbbb").by()).isEqualTo(newsroom.chief().name());
    }

    @Test
    void the_history_tells_what_a_machine_drafted_and_who_signed_it_off() {
        var source = newsroom.draft("История");
        translators.revised(source, paragraph("aaaa", "раз"), paragraph("bbbb", "два"));
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);
        machine.by(newsroom.chief(), target.id(), List.of("headline.web", "aaaa", "bbbb"));
        translators.types(target, "aaaa", "Бір");

        int number = finish.by(newsroom.chief(), target.id(), "").latest();

        var share = revisions.machines(target.id(), List.of(1, number));
        var read = Map.of(newsroom.chief().name(), 1);
        assertThat(share)
                .containsOnly(Map.entry(number, new MachineShare("small machine", read, 2)));
        var path = "/articles/" + target.id() + "/revisions";
        var page = web.get(DeskPages.HOST, path, "cookie", desk.cookie("publisher")).body();
        assertThat(Jsoup.parse(page).select("#revision-" + number + " .extent li").eachText())
                .contains(
                        "машина нобайлаған (small machine), бөлік саны: 3",
                        newsroom.chief().name() + " оқып, мақұлдаған: 1",
                        "әлі ешкім оқымаған: 2");
        assertThat(Jsoup.parse(page).select("#revision-1 .extent").text()).doesNotContain("машина");
    }

    @Test
    void readers_never_see_what_nobody_has_read() {
        var source = newsroom.draft("Ворота");
        translators.revised(source, paragraph("aaaa", "раз"));
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);
        machine.by(newsroom.chief(), target.id(), List.of("headline.web", "lead", "aaaa"));
        translators.types(target, "headline.web", "Тақырып");
        translators.types(target, "lead", "Лид.");
        finish.by(newsroom.chief(), target.id(), "");

        assertThatThrownBy(() -> publish.by(newsroom.chief(), target.id()))
                .isInstanceOf(NotReady.class);
        int follows = translations.find(target.id()).orElseThrow().follows();
        keep.by(newsroom.chief(), target.id(), "aaaa", follows);
        publish.by(newsroom.chief(), target.id());
    }

    @Test
    void what_somebody_wrote_is_never_overwritten() {
        var source = newsroom.draft("Рука");
        translators.revised(source, paragraph("aaaa", "раз"));
        var target = translators.rendered(source, "aaaa");
        var before = drafts.find(target.id()).orElseThrow().content("aaaa");
        translators.revised(source, paragraph("aaaa", "раз, но иначе"));

        assertThat(machine.by(newsroom.chief(), target.id(), List.of("aaaa", "headline.web")))
                .isZero();
        assertThat(drafts.find(target.id()).orElseThrow().content("aaaa")).isEqualTo(before);
        assertThat(translators.freshness(target)).containsEntry("aaaa", Freshness.STALE);
    }

    @Test
    void a_machine_that_begins_to_answer_and_stops_is_not_waited_for_and_keeps_no_place() {
        var source = newsroom.draft("Задумчивость");
        translators.revised(
                source, paragraph("aaaa", SmallMachine.DREAMY), paragraph("bbbb", "слово"));
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> machine.by(newsroom.chief(), target.id(), List.of("aaaa")))
                    .isInstanceOf(MachineAway.class);
        }

        machine.by(newsroom.chief(), target.id(), List.of("bbbb"));
        assertThat(drafts.find(target.id()).orElseThrow().content("bbbb")).isNotEmpty();
    }

    @Test
    void a_machine_that_fails_leaves_nothing_and_one_that_lies_brings_no_links() {
        var source = newsroom.draft("Сбой");
        translators.revised(
                source,
                paragraph("aaaa", SmallMachine.ILL),
                paragraph("bbbb", SmallMachine.FORGETFUL),
                paragraph("cccc", SmallMachine.EVIL));
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);

        for (var part : List.of("aaaa", "bbbb")) {
            assertThatThrownBy(() -> machine.by(newsroom.chief(), target.id(), List.of(part)))
                    .isInstanceOf(MachineAway.class);
        }
        assertThat(drafts.find(target.id())).isEmpty();
        machine.by(newsroom.chief(), target.id(), List.of("cccc"));
        assertThat(drafts.find(target.id()).orElseThrow().content("cccc"))
                .contains("тык")
                .doesNotContain("evil", "alert");
    }
}
