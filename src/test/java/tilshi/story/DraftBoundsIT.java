package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.base.Json;

/** How long a draft can become, and that it can always become shorter. */
@InTilshi
class DraftBoundsIT {

    private static final String ANNA = "tab-anna";

    @Inject Newsroom newsroom;
    @Inject WriteDraft write;
    @Inject ChooseVersion choose;
    @Inject Drafts drafts;
    @Inject Articles articles;

    private long serial;

    @Test
    void a_draft_does_not_grow_beyond_what_a_node_can_read() {
        var article = newsroom.draft("Шексіз");

        assertThatThrownBy(() -> growing(article))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.draft-too-long"));

        assertThat(whole(article).step()).isGreaterThan(2);
        assertThat(whole(article).parts().values())
                .extracting(part -> part.content().orElse("").length())
                .satisfies(all -> assertThat(total(all)).isLessThan(9_000_000));
    }

    @Test
    void a_draft_that_is_too_long_may_be_made_shorter() {
        var article = newsroom.draft("Ұзын");
        var id = firstBlock(article);
        assertThatThrownBy(() -> growing(article)).isInstanceOf(Invalid.class);

        var part = "n" + Integer.toString(50_000, 36);
        var before = whole(article).step();

        types(article, ANNA, before, part, "Қысқа");

        assertThat(whole(article).content(part)).contains("Қысқа").hasSizeLessThan(200);
        assertThatThrownBy(() -> types(article, ANNA, 0, id, "Тағы да бір сөз"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void versions_that_nobody_chooses_from_do_not_pile_up_without_end() {
        var article = newsroom.draft("Таңдалмаған");
        var id = firstBlock(article);
        types(article, ANNA, 0, id, "Аннаның сөзі");

        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 200; i++) {
                                types(article, ANNA + i, 0, id, "Нұсқа " + i);
                            }
                        })
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.draft-undecided"));

        assertThat(whole(article).others()).hasSize(100);
        var first = whole(article).others().getFirst().number();
        assertThat(take(article, first, ChooseVersion.Take.CURRENT).others()).hasSize(99);
    }

    private static int total(List<? extends Integer> lengths) {
        return lengths.stream().mapToInt(Integer::intValue).sum();
    }

    /** Each step is small enough. */
    private void growing(Article article) {
        for (int step = 0; step < 20; step++) {
            var parts = new HashMap<String, Optional<String>>();
            for (int i = 0; i < 60; i++) {
                var id = "n" + Integer.toString(50_000 + step * 60 + i, 36);
                parts.put(id, words(id, "ұ".repeat(9_000)));
            }
            write.by(newsroom.chief(), article.id(), change(ANNA, 0, parts));
        }
    }

    private Draft types(Article article, String tab, long seen, String id, String text) {
        return write.by(
                newsroom.chief(), article.id(), change(tab, seen, Map.of(id, words(id, text))));
    }

    private DraftChange change(String tab, long seen, Map<String, Optional<String>> parts) {
        return new DraftChange(tab, ++serial, seen, parts, Optional.empty(), Set.of());
    }

    private static Optional<String> words(String id, String text) {
        var spans = List.of(Map.of("text", text, "marks", List.of()));
        return Optional.of(Json.write(Map.of("id", id, "type", "paragraph", "text", spans)));
    }

    private Draft take(Article article, long number, ChooseVersion.Take take) {
        return choose.by(newsroom.chief(), article.id(), number, take);
    }

    private Draft whole(Article article) {
        return drafts.find(article.id()).orElseThrow();
    }

    private String firstBlock(Article article) {
        var body = articles.revision(article.id(), article.latest()).wording().body();
        return body.blocks().getFirst().id();
    }
}
