package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.note.Place;
import tilshi.note.Said;
import tilshi.note.WriteNote;
import tilshi.story.ArticleState;
import tilshi.story.CorrectArticle;
import tilshi.story.DraftChange;
import tilshi.story.Newsroom;
import tilshi.story.OpenDraft;
import tilshi.story.OpenPreview;
import tilshi.story.Preview;
import tilshi.story.WriteDraft;

/**
 * What colleagues say and try out stays in the house: no page, feed or file of the edition tells.
 */
@InTilshi
class PrivateWordsIT {

    @Inject Newsroom newsroom;
    @Inject WriteNote note;
    @Inject OpenDraft openDraft;
    @Inject WriteDraft writeDraft;
    @Inject OpenPreview openPreview;
    @Inject CorrectArticle correct;
    @Inject Changes changes;
    @Inject Crawl crawl;
    @Inject Exactness exactness;
    @Inject Newsstand newsstand;

    @Test
    void notes_drafts_and_previews_change_no_page_and_are_told_by_none() {
        long id = newsroom.in(ArticleState.LIVE).id();
        exactness.follow();
        crawl.everything();
        long before = changes.newest();
        var pages = pages();

        note.by(newsroom.chief(), id, Place.whole(), new Said("Сырсөз коллеге", List.of(), ""));
        openDraft.by(newsroom.chief(), id, -1);
        writeDraft.by(newsroom.chief(), id, typed());
        openPreview.by(newsroom.chief(), id, Optional.empty(), Preview.Lifetime.HOUR);

        assertThat(changes.newest()).isEqualTo(before);
        assertThat(pages()).isEqualTo(pages);
        correct.by(newsroom.chief(), id, "Исправлено.");
        exactness.follow();
        crawl.everything();
        pages().forEach(
                        (address, text) ->
                                assertThat(text)
                                        .as("%s", address)
                                        .doesNotContain("Сырсөз", "Пробный лид", "/preview/"));
    }

    private Map<Address, String> pages() {
        var texts = new HashMap<Address, String>();
        for (var address : newsstand.addresses()) {
            var page = newsstand.page(address);
            if (page != null) {
                var bytes = page.copy(Encoding.IDENTITY).toBytes();
                texts.put(address, new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static DraftChange typed() {
        var parts = Map.of("lead", Optional.of("\"Пробный лид.\""));
        return new DraftChange("tab-private", 1, 0, parts, Optional.empty(), Set.of());
    }
}
