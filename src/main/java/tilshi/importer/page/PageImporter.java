package tilshi.importer.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tilshi.importer.TakenPage;
import tilshi.importer.Warning;
import tilshi.site.Site;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.Headlines;
import tilshi.story.Wording;
import tilshi.text.LanguageGuess;

/**
 * Takes in a saved page: text as a scraper saves it, or HTML; keeps nothing and asks no network.
 */
@ApplicationScoped
public final class PageImporter {

    private static final int MEGABYTES = 5;
    private static final int MOST_BLOCKS = 1_500;

    /**
     * Understands a page, as far as it goes.
     *
     * @param site where the draft is to appear: its zone is assumed where the page names none
     * @throws EmptyPage if there is no text
     * @throws PageTooLarge if there are more than five megabytes
     * @throws NotText if the bytes are a picture, a document or the like
     * @throws NoArticle if the page tells no story
     */
    public TakenPage take(byte[] page, Site site) {
        if (page.length > MEGABYTES << 20) {
            throw new PageTooLarge(MEGABYTES);
        }
        var text = page.length == 0 ? "" : Decoding.text(page);
        if (text.isBlank()) {
            throw new EmptyPage();
        }
        var read = Markup.is(text) ? HtmlPage.read(text) : TextPage.read(text);
        Evidence.require(read);
        return understand(read, site);
    }

    private TakenPage understand(ReadPage read, Site site) {
        var guess = LanguageGuess.of(words(read));
        var warnings = new ArrayList<>(read.warnings());
        var blocks = bounded(read.blocks(), warnings);
        var understood = Understanding.of(read.lead(), blocks, guess);
        read.published()
                .ifPresentOrElse(
                        moment -> {
                            if (moment.time().isEmpty()) {
                                warnings.add(Warning.DATE_WITHOUT_TIME);
                            }
                            if (moment.zone().isEmpty()) {
                                warnings.add(Warning.DATE_WITHOUT_ZONE);
                            }
                        },
                        () -> warnings.add(Warning.NO_DATE));
        if (guess.language() != site.language()) {
            warnings.add(Warning.LANGUAGE_DIFFERS);
        }
        var wording =
                new Wording(
                        Headlines.of(read.headline()), read.lead(), Body.of(understood.blocks()));
        return new TakenPage(
                wording,
                read.published().map(moment -> moment.in(site.zone())),
                guess.language(),
                guess.script(),
                read.source(),
                read.leftOut(),
                understood.suggestions(),
                warnings.stream().distinct().sorted().toList(),
                read.original());
    }

    private static List<Block> bounded(List<Block> blocks, List<Warning> warnings) {
        if (blocks.size() <= MOST_BLOCKS) {
            return blocks;
        }
        warnings.add(Warning.CUT_SHORT);
        return blocks.subList(0, MOST_BLOCKS);
    }

    private static String words(ReadPage read) {
        var body = read.blocks().stream().map(Block::plain).collect(Collectors.joining("\n"));
        return read.headline() + "\n" + read.lead() + "\n" + body;
    }
}
