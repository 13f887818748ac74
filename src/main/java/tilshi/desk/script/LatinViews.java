package tilshi.desk.script;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tilshi.account.Right;
import tilshi.base.NotFound;
import tilshi.desk.Visitor;
import tilshi.edition.Links;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Authority;
import tilshi.story.Block;
import tilshi.story.Spellings;
import tilshi.story.Stories;
import tilshi.story.Story;
import tilshi.story.Wording;
import tilshi.text.DoubtfulWords;
import tilshi.text.KazakhLatin;
import tilshi.text.Language;
import tilshi.text.Spelling;

/** Gathers what the page of an article in Latin prints. */
@ApplicationScoped
class LatinViews {

    static final int DOUBTS = 100;

    private final Articles articles;
    private final Stories stories;
    private final Spellings spellings;
    private final Authority authority;
    private final Sites sites;
    private final Links links;
    private final Visitor visitor;

    LatinViews(
            Articles articles,
            Stories stories,
            Spellings spellings,
            Authority authority,
            Sites sites,
            Links links,
            Visitor visitor) {
        this.articles = articles;
        this.stories = stories;
        this.spellings = spellings;
        this.authority = authority;
        this.sites = sites;
        this.links = links;
        this.visitor = visitor;
    }

    /**
     * A list that was sent and is not saved.
     *
     * @param list as it was typed
     * @param seen the list it was made from
     * @param isLate whether a colleague was faster
     */
    record Sent(String list, String seen, boolean isLate) {}

    LatinView of(long id, Optional<Sent> sent) {
        var article =
                articles.find(id)
                        .filter(found -> found.language() == Language.KAZAKH)
                        .orElseThrow(() -> new NotFound("latin of article " + id));
        var story = stories.get(article.storyId());
        var site = sites.house().site(story.home().brand(), article.language());
        var house = site.flatMap(Site::latin).orElse(List.of());
        var own = spellings.of(id);
        var now = Spelling.text(own);
        var wording = articles.revision(id, article.latest()).wording();
        var known = new ArrayList<>(own);
        known.addAll(house);
        var latin = new KazakhLatin(known);
        var doubts = doubts(wording, latin, known);
        return new LatinView(
                id,
                wording.headlines().web(),
                authority.may(visitor.actor(), Right.REVISE, article, story),
                sent.map(Sent::list).orElse(now),
                sent.filter(s -> !s.isLate()).map(Sent::seen).orElse(now),
                sent.filter(Sent::isLate).map(s -> now),
                house.stream().map(Spelling::line).toList(),
                doubts.stream().limit(DOUBTS).toList(),
                doubts.size() > DOUBTS,
                passages(wording, latin),
                url(article, story));
    }

    private static List<LatinView.Doubt> doubts(
            Wording wording, KazakhLatin latin, List<Spelling> known) {
        var words = known.stream().map(Spelling::cyrillic).collect(Collectors.toSet());
        var texts = new ArrayList<>(List.of(wording.headlines().web(), wording.lead()));
        wording.body().blocks().forEach(block -> texts.add(block.plain()));
        return DoubtfulWords.of(texts, DOUBTS + 1).entrySet().stream()
                .map(found -> doubt(found.getKey(), found.getValue(), latin, words))
                .toList();
    }

    private static LatinView.Doubt doubt(
            String word, int times, KazakhLatin latin, Set<String> known) {
        var spelt = latin.of(word);
        boolean listed = known.contains(word) || !spelt.equals(KazakhLatin.BY_RULE.of(word));
        return new LatinView.Doubt(word, spelt, times, listed);
    }

    private static List<LatinView.Passage> passages(Wording wording, KazakhLatin latin) {
        var passages = new ArrayList<LatinView.Passage>();
        passages.add(passage("headline", wording.headlines().web(), latin));
        passages.add(passage("words", wording.lead(), latin));
        for (var block : wording.body().blocks()) {
            var kind = block instanceof Block.Heading ? "heading" : "words";
            passages.add(passage(kind, words(block), latin));
        }
        passages.removeIf(passage -> passage.cyrillic().isBlank());
        return passages;
    }

    private static String words(Block block) {
        return block instanceof Block.Quotation said && !said.speaker().isEmpty()
                ? said.plain() + " — " + said.speaker() + ", " + said.role()
                : block.plain();
    }

    private static LatinView.Passage passage(String kind, String words, KazakhLatin latin) {
        return new LatinView.Passage(kind, words, latin.of(words));
    }

    /** In the first brand that has twins and shows the story. */
    private Optional<String> url(Article article, Story story) {
        return article.path()
                .flatMap(
                        path ->
                                sites.house().sites().stream()
                                        .filter(Site::hasTwins)
                                        .filter(site -> shows(story, site))
                                        .findFirst()
                                        .map(site -> links.to(site.brand(), site.twin(path))));
    }

    private static boolean shows(Story story, Site site) {
        return story.placements().stream().anyMatch(p -> p.brand().equals(site.brand().key()));
    }
}
