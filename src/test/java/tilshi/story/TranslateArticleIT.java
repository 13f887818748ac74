package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.account.Grant;
import tilshi.account.NotAllowed;
import tilshi.account.Role;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.text.Language;

@InTilshi
class TranslateArticleIT {

    @Inject Newsroom newsroom;
    @Inject TranslateArticle translate;
    @Inject FillTranslation fill;
    @Inject KeepTranslation keep;
    @Inject WriteDraft write;
    @Inject FinishDraft finish;
    @Inject CreateArticle create;
    @Inject Translations translations;
    @Inject Articles articles;
    @Inject Drafts drafts;
    @Inject Journal journal;
    @Inject Translators translators;

    @Test
    void a_translation_begins_empty_and_knows_what_is_missing() {
        var source = newsroom.draft("Мост открыт");

        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);

        assertThat(target.language()).isEqualTo(Language.KAZAKH);
        assertThat(target.storyId()).isEqualTo(source.storyId());
        assertThat(translators.freshness(target)).containsEntry("headline.web", Freshness.MISSING);
        assertThat(translators.freshness(target)).containsEntry("aaaa", Freshness.MISSING);
        assertThat(journal.about(target.subject(), 10).getFirst().act()).isEqualTo("translate");
        assertThat(translate.by(newsroom.chief(), source.id(), Language.KAZAKH).id())
                .isEqualTo(target.id());
    }

    @Test
    void an_article_that_is_there_is_matched_and_nothing_of_it_changes() {
        var source = newsroom.draft("Мост");
        var there =
                create.by(
                        newsroom.chief(),
                        source.storyId(),
                        new NewArticle(
                                Language.ENGLISH,
                                tilshi.text.Script.LATIN,
                                Newsroom.wording("Bridge", "Text."),
                                Optional.empty()));

        translate.by(newsroom.chief(), source.id(), Language.ENGLISH);

        assertThat(translations.find(there.id()).orElseThrow().open()).isZero();
        assertThat(articles.find(there.id()).orElseThrow().latest()).isEqualTo(1);
    }

    @Test
    void blocks_are_made_where_the_source_has_them_and_wait_for_words() {
        var source = newsroom.draft("Три абзаца");
        translators.revised(
                source,
                Translators.paragraph("aaaa", "Раз"),
                new Block.Rule("rrrr"),
                Translators.paragraph("cccc", "Три"));
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);

        fill.by(newsroom.chief(), target.id(), List.of("cccc"));
        fill.by(newsroom.chief(), target.id(), List.of("aaaa", "rrrr", "cccc", "nowhere"));

        assertThat(drafts.find(target.id()).orElseThrow().order())
                .containsExactly("aaaa", "rrrr", "cccc");
        assertThat(translators.freshness(target))
                .containsEntry("aaaa", Freshness.MISSING)
                .containsEntry("rrrr", Freshness.FRESH);
        translators.types(target, "aaaa", "Бір");
        assertThat(translators.freshness(target)).containsEntry("aaaa", Freshness.FRESH);
    }

    @Test
    void a_revision_of_the_source_makes_exactly_its_changed_parts_stale() {
        var source = newsroom.draft("Источник");
        translators.revised(
                source, Translators.paragraph("aaaa", "Раз"), Translators.paragraph("bbbb", "Два"));
        var target = translators.rendered(source, "aaaa", "bbbb");

        translators.revised(
                source,
                Translators.paragraph("bbbb", "Два с половиной"),
                Translators.paragraph("aaaa", "Раз"));

        assertThat(translators.freshness(target))
                .containsEntry("aaaa", Freshness.FRESH)
                .containsEntry("bbbb", Freshness.STALE);
        var words = drafts.find(target.id()).orElseThrow().content("bbbb");
        assertThat(words).contains("bbbb қазақша");
        finish.by(newsroom.chief(), target.id(), "");
        assertThat(translators.freshness(target))
                .as("a revision of what was typed before says nothing new")
                .containsEntry("bbbb", Freshness.STALE);
    }

    @Test
    void what_was_typed_beside_an_older_source_stays_stale() {
        var source = newsroom.draft("Гонка");
        translators.revised(source, Translators.paragraph("aaaa", "Раз"));
        var target = translators.rendered(source, "aaaa");
        int seen = translations.find(target.id()).orElseThrow().follows();
        translators.revised(source, Translators.paragraph("aaaa", "Раз, но иначе"));

        write.by(
                newsroom.chief(),
                target.id(),
                translators.change("aaaa", "Бір"),
                Optional.of(seen));

        assertThat(translators.freshness(target)).containsEntry("aaaa", Freshness.STALE);
    }

    @Test
    void still_right_needs_a_look_at_the_newest_source() {
        var source = newsroom.draft("Сверка");
        translators.revised(source, Translators.paragraph("aaaa", "Раз"));
        var target = translators.rendered(source, "aaaa");
        int seen = translations.find(target.id()).orElseThrow().follows();
        translators.revised(source, Translators.paragraph("aaaa", "Раз."));

        assertThatThrownBy(() -> keep.by(newsroom.chief(), target.id(), "aaaa", seen))
                .isInstanceOf(Invalid.class);
        keep.by(newsroom.chief(), target.id(), "aaaa", seen + 1);

        assertThat(translators.freshness(target)).containsEntry("aaaa", Freshness.FRESH);
        assertThatThrownBy(() -> keep.by(newsroom.chief(), target.id(), "zzzz", seen + 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.by(newsroom.chief(), source.id(), "aaaa", 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_renders_itself_nor_two_sources() {
        var source = newsroom.draft("Круг");
        var kazakh = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);
        var english = translate.by(newsroom.chief(), kazakh.id(), Language.ENGLISH);

        assertThatThrownBy(() -> translate.by(newsroom.chief(), english.id(), Language.RUSSIAN))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> translate.by(newsroom.chief(), source.id(), Language.RUSSIAN))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> translate.by(newsroom.chief(), source.id(), Language.ENGLISH))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void who_may_not_write_in_the_language_may_not_translate_into_it() {
        var source = newsroom.draft("Права");
        var english =
                newsroom.actor(
                        new Grant(
                                Role.TRANSLATOR,
                                Optional.of("news"),
                                Optional.of(Language.ENGLISH),
                                Optional.empty()));

        assertThatThrownBy(() -> translate.by(english, source.id(), Language.KAZAKH))
                .isInstanceOf(NotAllowed.class);
        var target = translate.by(english, source.id(), Language.ENGLISH);
        var stranger = newsroom.actor();
        assertThatThrownBy(() -> fill.by(stranger, target.id(), List.of("aaaa")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keep.by(stranger, target.id(), "aaaa", 1))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_source_and_its_translation_are_written_at_once() throws Exception {
        var source = newsroom.draft("Одновременно");
        translators.revised(source, Translators.paragraph("aaaa", "0"));
        var target = translators.rendered(source, "aaaa");
        Callable<Void> writes =
                () -> {
                    for (int i = 0; i < 30; i++) {
                        translators.types(target, "aaaa", "сөз " + i);
                    }
                    return null;
                };
        Callable<Void> changes =
                () -> {
                    for (int i = 1; i <= 30; i++) {
                        translators.revised(source, Translators.paragraph("aaaa", "слово " + i));
                    }
                    return null;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(writes, changes))) {
                done.get();
            }
        }
        translators.revised(source, Translators.paragraph("aaaa", "последнее"));

        assertThat(translators.freshness(target)).containsEntry("aaaa", Freshness.STALE);
        assertThat(translations.find(target.id()).orElseThrow().follows())
                .isEqualTo(articles.find(source.id()).orElseThrow().latest());
    }
}
