package tilshi.importer.page;

import tilshi.story.Block;
import tilshi.text.LanguageGuess;

import java.util.List;
import tilshi.importer.Suggestion;

/** What the words of an article say: who speaks, and of whom and what it tells. */
record Understanding(List<Block> blocks, List<Suggestion> suggestions) {

    static Understanding of(String headline, String lead, List<Block> blocks, LanguageGuess guess) {
        return new Understanding(blocks, List.of());
    }
}
