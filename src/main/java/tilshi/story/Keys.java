package tilshi.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tilshi.press.Key;
import tilshi.text.Language;

/** The names of published data about stories. */
final class Keys {

    private Keys() {}

    /** What an article says and where it stands. */
    static Key article(long id) {
        return new Key("article:" + id);
    }

    /** Which languages a story can be read in. */
    static Key languages(long storyId) {
        return new Key("languages:" + storyId);
    }

    /** Which stories a brand shows in a language. */
    static Key placements(String brand, Language language) {
        return new Key("placements:" + brand + "/" + language.code());
    }

    static Key section(String brand, Language language, String section) {
        return new Key("placements:" + brand + "/" + language.code() + "/" + section);
    }

    static Key day(String brand, Language language, LocalDate day) {
        return new Key("day:" + brand + "/" + language.code() + "/" + day);
    }

    static Key author(long id, Language language) {
        return new Key("author:" + id + "/" + language.code());
    }

    static Key topic(long id, Language language) {
        return new Key("topic:" + id + "/" + language.code());
    }

    static Key front(String brand, Language language) {
        return new Key("front:" + brand + "/" + language.code());
    }

    /**
     * What changes for readers when an article of a story appears, changes or goes.
     *
     * @param days of a brand, by its own clock, on which it is found in the archive
     */
    static List<Key> touchedBy(
            Article article, Story story, Function<String, List<LocalDate>> days) {
        var keys = new ArrayList<Key>();
        var language = article.language();
        keys.add(article(article.id()));
        keys.add(languages(story.id()));
        for (var placement : story.placements()) {
            keys.add(placements(placement.brand(), language));
            keys.add(section(placement.brand(), language, placement.section()));
            days.apply(placement.brand())
                    .forEach(day -> keys.add(day(placement.brand(), language, day)));
        }
        story.authors().forEach(author -> keys.add(author(author, language)));
        story.topics().forEach(topic -> keys.add(topic(topic, language)));
        return keys;
    }
}
