package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tilshi.base.Json;
import tilshi.text.Language;

/** Translates, so that tests can say what was rendered and when. */
@ApplicationScoped
class Translators {

    private static final String ANNA = "tab-anna";

    private final AtomicInteger serial = new AtomicInteger();
    private final Newsroom newsroom;
    private final TranslateArticle translate;
    private final FillTranslation fill;
    private final WriteDraft write;
    private final ReviseArticle revise;
    private final Translations translations;
    private final Articles articles;

    Translators(
            Newsroom newsroom,
            TranslateArticle translate,
            FillTranslation fill,
            WriteDraft write,
            ReviseArticle revise,
            Translations translations,
            Articles articles) {
        this.newsroom = newsroom;
        this.translate = translate;
        this.fill = fill;
        this.write = write;
        this.revise = revise;
        this.translations = translations;
        this.articles = articles;
    }

    /** A translation into Kazakh that renders these blocks and the headline. */
    Article rendered(Article source, String... ids) {
        var target = translate.by(newsroom.chief(), source.id(), Language.KAZAKH);
        fill.by(newsroom.chief(), target.id(), List.of(ids));
        types(target, "headline.web", "Тақырып");
        for (var id : ids) {
            types(target, id, id + " қазақша");
        }
        return target;
    }

    /** How each part of the source is rendered. */
    Map<String, Freshness> freshness(Article article) {
        var parts = translations.find(article.id()).orElseThrow().parts();
        return parts.values().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Counterpart::source, Counterpart::freshness));
    }

    /** A new revision of a source with these blocks. */
    void revised(Article source, Block... blocks) {
        var latest = articles.find(source.id()).orElseThrow().latest();
        var wording = new Wording(Headlines.of("Заголовок"), "Лид.", Body.of(List.of(blocks)));
        revise.by(newsroom.chief(), source.id(), latest, wording, "");
    }

    static Block paragraph(String id, String text) {
        return new Block.Paragraph(id, Span.of(text));
    }

    /** Somebody writes a part of a draft. */
    void types(Article article, String id, String text) {
        write.by(newsroom.chief(), article.id(), change(id, text));
    }

    DraftChange change(String id, String text) {
        var block =
                Map.of(
                        "type",
                        "paragraph",
                        "id",
                        id,
                        "text",
                        List.of(Map.of("text", text, "marks", List.of())));
        var content = DraftPart.isField(id) ? Json.write(text) : Json.write(block);
        return new DraftChange(
                ANNA,
                serial.incrementAndGet(),
                1_000,
                Map.of(id, Optional.of(content)),
                Optional.empty(),
                Set.of());
    }
}
