package tilshi.story;

import java.util.ArrayList;
import java.util.List;
import tilshi.text.Language;

/**
 * The name of a list of published articles, newest first: {@code news/kk}, {@code
 * news/kk/section/region}, {@code news/kk/topic/7}, {@code news/kk/author/3}.
 */
record NewsList(String name) {

    /** Everything a brand shows in a language. */
    static NewsList ofSite(String brand, Language language) {
        return new NewsList(brand + "/" + language.code());
    }

    static NewsList ofSection(String brand, Language language, String section) {
        return new NewsList(ofSite(brand, language).name + "/section/" + section);
    }

    static NewsList ofTopic(String brand, Language language, long topic) {
        return new NewsList(ofSite(brand, language).name + "/topic/" + topic);
    }

    static NewsList ofAuthor(String brand, Language language, long author) {
        return new NewsList(ofSite(brand, language).name + "/author/" + author);
    }

    /** The lists an article of a story stands in while readers can see it. */
    static List<NewsList> all(Story story, Language language) {
        var lists = new ArrayList<NewsList>();
        for (var placement : story.placements()) {
            var brand = placement.brand();
            lists.add(ofSite(brand, language));
            lists.addAll(related(story, placement, language));
            story.authors().forEach(author -> lists.add(ofAuthor(brand, language, author)));
        }
        return lists;
    }

    /** The lists in a brand that "read also" is taken from: topics first, then the section. */
    static List<NewsList> related(Story story, Placement placement, Language language) {
        var lists = new ArrayList<NewsList>();
        var brand = placement.brand();
        story.topics().forEach(topic -> lists.add(ofTopic(brand, language, topic)));
        lists.add(ofSection(brand, language, placement.section()));
        return lists;
    }
}
