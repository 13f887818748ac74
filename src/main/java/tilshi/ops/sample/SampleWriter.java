package tilshi.ops.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tilshi.account.Actor;
import tilshi.media.AddPicture;
import tilshi.media.Rendition;
import tilshi.story.Article;
import tilshi.story.CorrectArticle;
import tilshi.story.CreateArticle;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NameAuthor;
import tilshi.story.NameTopic;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.PublishArticle;
import tilshi.story.ScheduleArticle;
import tilshi.story.TranslateArticle;
import tilshi.story.WithdrawArticle;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Script;

/** Writes sample stories the way people do: created, published, corrected, taken back. */
@ApplicationScoped
class SampleWriter {

    private final AddPicture addPicture;
    private final NameAuthor nameAuthor;
    private final NameTopic nameTopic;
    private final CreateStory createStory;
    private final CreateArticle createArticle;
    private final TranslateArticle translate;
    private final PublishArticle publish;
    private final CorrectArticle correct;
    private final WithdrawArticle withdraw;
    private final ScheduleArticle schedule;
    private final InstantSource clock;

    SampleWriter(
            AddPicture addPicture,
            NameAuthor nameAuthor,
            NameTopic nameTopic,
            CreateStory createStory,
            CreateArticle createArticle,
            TranslateArticle translate,
            PublishArticle publish,
            CorrectArticle correct,
            WithdrawArticle withdraw,
            ScheduleArticle schedule,
            InstantSource clock) {
        this.addPicture = addPicture;
        this.nameAuthor = nameAuthor;
        this.nameTopic = nameTopic;
        this.createStory = createStory;
        this.createArticle = createArticle;
        this.translate = translate;
        this.publish = publish;
        this.correct = correct;
        this.withdraw = withdraw;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Ids of authors and topics by key. */
    record Library(Map<String, Long> authors, Map<String, Long> topics) {}

    Library bringPicturesAndPeople() {
        var authors = new HashMap<String, Long>();
        for (var author : SampleFiles.authors()) {
            var portrait = addPicture("portrait-" + author.key(), "Tilshi", author.name());
            authors.put(
                    author.key(),
                    nameAuthor.with(
                            author.key(),
                            author.name(),
                            author.role(),
                            author.about(),
                            Optional.of(portrait)));
        }
        var topics = new HashMap<String, Long>();
        SampleFiles.topics().forEach((key, name) -> topics.put(key, nameTopic.with(key, name)));
        return new Library(authors, topics);
    }

    /** Writes a story in all its languages; returns its id. */
    long write(Actor chief, String key, SampleStory sample, Library library) {
        var picture = addPicture(key, sample.picture().credit(), sample.picture().alt());
        var story =
                new NewStory(
                        Optional.of(picture),
                        sample.picture().caption(),
                        sample.placements(),
                        sample.authors().stream().map(a -> known(library.authors(), a)).toList(),
                        sample.topics().stream().map(t -> known(library.topics(), t)).toList());
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        @Nullable Article first = null;
        for (var entry : sample.articles().entrySet()) {
            var article = article(key, entry.getKey(), entry.getValue(), now.minus(sample.age()));
            var created =
                    first == null
                            ? createStory.by(chief, story, article)
                            : createArticle.by(chief, first.storyId(), article);
            if (first != null) {
                translate.by(chief, first.id(), created.language());
            }
            first = first == null ? created : first;
            bringTo(chief, created, sample, now);
        }
        return Objects.requireNonNull(first).storyId();
    }

    private static long known(Map<String, Long> ids, String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    private static NewArticle article(
            String key, String language, SampleStory.SampleArticle sample, Instant date) {
        var brief = sample.brief() == null ? "" : sample.brief();
        var wording =
                new Wording(
                        new Headlines(sample.headline(), brief, "", "", ""),
                        sample.lead(),
                        SampleBlocks.body(key, sample.blocks()));
        var script = sample.script() == null ? "" : sample.script();
        var told = Language.known(language);
        boolean latin = told == Language.ENGLISH || script.equals("latin");
        return new NewArticle(
                told, latin ? Script.LATIN : Script.CYRILLIC, wording, Optional.of(date));
    }

    private void bringTo(Actor chief, Article article, SampleStory sample, Instant now) {
        var language = article.language().code();
        switch (sample.state()) {
            case "live" -> publish.by(chief, article.id());
            case "corrected" -> {
                publish.by(chief, article.id());
                correct.by(chief, article.id(), words(sample.correction(), language));
            }
            case "withdrawn" -> {
                publish.by(chief, article.id());
                withdraw.by(chief, article.id(), words(sample.reason(), language));
            }
            case "scheduled" -> schedule.by(chief, article.id(), now.plus(sample.ahead()));
            case "embargoed" -> schedule.withEmbargo(chief, article.id(), now.plus(sample.ahead()));
            default -> {}
        }
    }

    private static String words(@Nullable Map<String, String> words, String language) {
        return Objects.requireNonNull(Objects.requireNonNull(words).get(language));
    }

    private long addPicture(String key, String credit, Map<String, String> alt) {
        var drawn = Objects.requireNonNull(SampleFiles.pictures().get(key), key);
        var scaled = new ArrayList<AddPicture.Scaled>();
        for (int width : drawn.widths()) {
            for (var format : Rendition.Format.values()) {
                var file = "pictures/%s-%d.%s".formatted(key, width, format.suffix());
                scaled.add(new AddPicture.Scaled(width, format, SampleFiles.bytes(file)));
            }
        }
        return addPicture.with(
                key, drawn.width(), drawn.height(), credit, alt, List.copyOf(scaled));
    }
}
