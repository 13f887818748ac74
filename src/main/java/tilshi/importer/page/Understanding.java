package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import tilshi.importer.Suggestion;
import tilshi.story.Block;
import tilshi.text.Language;
import tilshi.text.LanguageGuess;
import tilshi.text.Script;

/** What the words of an article say: who speaks, and of whom and what it tells. */
record Understanding(List<Block> blocks, List<Suggestion> suggestions) {

    private static final int MOST_BLOCKS = 400;
    private static final int MOST_LETTERS = 150_000;

    static Understanding of(String lead, List<Block> blocks, LanguageGuess guess) {
        boolean latin = guess.language() == Language.KAZAKH && guess.script() == Script.LATIN;
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("", Reading.of(lead, latin)));
        int letters = 0;
        for (var block : blocks) {
            letters += block.plain().length();
            if (passages.size() > MOST_BLOCKS || letters > MOST_LETTERS) {
                break;
            }
            passages.add(new Passage(block.id(), Reading.of(block.plain(), latin)));
        }
        return of(List.copyOf(passages), blocks, Lexicon.of(guess.language()));
    }

    private static Understanding of(List<Passage> passages, List<Block> blocks, Lexicon lexicon) {
        var people = People.of(passages, lexicon);
        var quotations = new Quotations(passages, people, lexicon);
        quotations.tell(0);
        var judged = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); i++) {
            judged.add(
                    i + 1 < passages.size()
                            ? quotations.judged(i + 1, blocks.get(i))
                            : blocks.get(i));
        }
        var suggestions = new ArrayList<>(new Suggestions(passages, people, lexicon).gather());
        suggestions.addAll(quotations.suggestions());
        return new Understanding(Introduced.by(judged), List.copyOf(suggestions));
    }
}
