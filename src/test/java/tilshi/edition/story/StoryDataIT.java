package tilshi.edition.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.PublicPages;
import tilshi.Web;
import tilshi.base.Json;
import tilshi.text.Language;

/** What pages say in the words of schema.org is true, complete and in its vocabulary. */
@InTilshi
class StoryDataIT {

    private static final String THING = "name url description sameAs mainEntityOfPage";
    private static final String WORK =
            THING
                    + " about author publisher datePublished dateModified inLanguage headline"
                    + " alternativeHeadline isAccessibleForFree keywords copyrightNotice"
                    + " workTranslation translationOfWork correction isPartOf creditText text"
                    + " image mainEntity";
    private static final String ORGANISATION =
            THING
                    + " logo publishingPrinciples correctionsPolicy ethicsPolicy"
                    + " ownershipFundingInfo masthead unnamedSourcesPolicy"
                    + " verificationFactCheckingPolicy actionableFeedbackPolicy noBylinesPolicy"
                    + " missionCoveragePrioritiesPolicy diversityPolicy";

    /** What schema.org 30.0 knows of the types we use. */
    private static final Map<String, Set<String>> KNOWN =
            Map.ofEntries(
                    known("Thing", THING),
                    known("Person", THING + " jobTitle image worksFor"),
                    known("NewsArticle", WORK + " articleSection wordCount dateline"),
                    known("ImageObject", WORK + " contentUrl encodingFormat width height caption"),
                    known("CorrectionComment", WORK),
                    known("WebSite", WORK + " potentialAction"),
                    // A property with -input says how it is filled in (schema.org, Actions).
                    known("SearchAction", THING + " target query query-input"),
                    known("EntryPoint", THING + " urlTemplate"),
                    known("CollectionPage", WORK + " breadcrumb"),
                    known("ProfilePage", WORK + " breadcrumb"),
                    known("NewsMediaOrganization", ORGANISATION),
                    known("BreadcrumbList", THING + " itemListElement"),
                    known("ListItem", THING + " position item"));

    @Inject Web web;
    @Inject Newsroom newsroom;
    @Inject PublicPages pages;

    private static Map.Entry<String, Set<String>> known(String type, String properties) {
        return Map.entry(type, Set.of(properties.split(" +")));
    }

    @Test
    void every_word_is_one_of_schema_org() {
        var softly = new SoftAssertions();
        for (var page : pages.all()) {
            for (var data : data(document(page.host(), page.path()))) {
                softly.assertThat(data.path("@context").asText()).isEqualTo("https://schema.org");
                inVocabulary(softly, page.toString(), data);
            }
        }
        softly.assertAll();
    }

    private static void inVocabulary(SoftAssertions softly, String page, JsonNode thing) {
        var type = thing.path("@type").asText();
        softly.assertThat(KNOWN).as(page).containsKey(type);
        thing.fields()
                .forEachRemaining(
                        field -> {
                            if (!field.getKey().startsWith("@")) {
                                softly.assertThat(KNOWN.getOrDefault(type, Set.of()))
                                        .as(type + " of " + page)
                                        .contains(field.getKey());
                            }
                            Stream.of(field.getValue())
                                    .flatMap(StoryDataIT::things)
                                    .forEach(inner -> inVocabulary(softly, page, inner));
                        });
    }

    private static Stream<JsonNode> things(JsonNode value) {
        if (value.isArray()) {
            var all = new ArrayList<JsonNode>();
            value.forEach(all::add);
            return all.stream().flatMap(StoryDataIT::things);
        }
        return value.isObject() ? Stream.of(value) : Stream.empty();
    }

    @Test
    void every_page_to_be_found_says_the_way_to_it() {
        for (var page : pages.all()) {
            var document = document(page.host(), page.path());
            boolean found =
                    document.select("meta[name=robots]").isEmpty()
                            && !page.name().startsWith("front")
                            && !page.name().equals("portal");
            var ways =
                    data(document).stream()
                            .filter(d -> d.path("@type").asText().equals("BreadcrumbList"))
                            .toList();
            assertThat(ways).as(page.toString()).hasSize(found ? 1 : 0);
            for (var way : ways) {
                var steps = way.path("itemListElement");
                assertThat(steps.get(steps.size() - 1).path("item").asText()).isEqualTo(page.url());
                for (int i = 0; i < steps.size(); i++) {
                    assertThat(steps.get(i).path("position").asInt()).isEqualTo(i + 1);
                    assertThat(steps.get(i).path("name").asText()).isNotBlank();
                }
            }
        }
    }

    @Test
    void a_front_tells_of_the_site_and_lists_of_what_they_collect() {
        assertThat(types("/ru/")).contains("NewsMediaOrganization", "WebSite");
        assertThat(types("/ru/")).doesNotHaveDuplicates();
        assertThat(types("/ru/region")).contains("CollectionPage");
        assertThat(types("/ru/topics/zhibekqala")).contains("CollectionPage");
        assertThat(types("/ru/authors/aisara-qumarbek")).contains("ProfilePage");
    }

    @Test
    void a_story_names_its_other_languages_and_they_name_it() {
        var names = new ArrayList<Set<String>>();
        for (var language : Language.values()) {
            var data = story("bridge-opens", language);
            var all =
                    things(data.path("workTranslation"))
                            .map(other -> other.path("@id").asText())
                            .collect(Collectors.toSet());
            assertThat(all).doesNotContain(data.path("@id").asText()).hasSize(2);
            all.add(data.path("@id").asText());
            names.add(all);
        }
        assertThat(names).containsOnly(names.getFirst());
    }

    @Test
    void policies_are_named_that_have_a_page() {
        var publisher = story("bridge-opens", Language.ENGLISH).path("publisher");

        assertThat(publisher.path("correctionsPolicy").asText())
                .isEqualTo("http://news.localhost/en/corrections");
        publisher
                .fields()
                .forEachRemaining(
                        field -> {
                            if (field.getKey().endsWith("Policy")) {
                                var uri = URI.create(field.getValue().asText());
                                assertThat(web.get(uri.getHost(), uri.getPath()).statusCode())
                                        .isEqualTo(200);
                            }
                        });
        assertThat(publisher.has("ethicsPolicy")).as("there is no such page").isFalse();
    }

    @Test
    void a_picture_is_credited() {
        var image = story("bridge-opens", Language.KAZAKH).path("image");

        assertThat(image.path("creditText").asText()).isNotBlank();
        assertThat(image.path("contentUrl").asText()).endsWith(".jpg");
    }

    @Test
    void a_story_is_about_its_topics() {
        var about = story("bridge-opens", Language.RUSSIAN).path("about");

        assertThat(about).isNotEmpty();
        var url = URI.create(about.get(0).path("url").asText());
        assertThat(web.get(url.getHost(), url.getPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_card_names_authors_and_other_languages() {
        var document = document("news.localhost", path("bridge-opens", Language.KAZAKH));

        assertThat(document.select("meta[property=article:author]").attr("content"))
                .startsWith("http://news.localhost/kk/authors/");
        assertThat(document.select("meta[property=og:locale:alternate]").eachAttr("content"))
                .containsExactly("ru_KZ", "en_KZ");
    }

    @Test
    void a_story_is_dated_by_its_last_change() {
        var article = newsroom.article("sumbe-derby-late-goal", Language.ENGLISH);
        var answer = web.get("sport.localhost", article.path().orElseThrow());
        var header = answer.headers().firstValue("last-modified").orElseThrow();

        assertThat(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                .isEqualTo(article.updatedAt().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
        assertThat(
                        OffsetDateTime.parse(
                                        story("sumbe-derby-late-goal", Language.ENGLISH)
                                                .path("dateModified")
                                                .asText())
                                .toInstant())
                .isEqualTo(article.updatedAt().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
    }

    private JsonNode story(String story, Language language) {
        return data(document(newsroom.host(story), path(story, language))).stream()
                .filter(data -> data.path("@type").asText().equals("NewsArticle"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> types(String path) {
        return data(document("news.localhost", path)).stream()
                .map(data -> data.path("@type").asText())
                .toList();
    }

    private static List<JsonNode> data(Document document) {
        return document.select("script[type=application/ld+json]").stream()
                .map(script -> Json.read(script.data(), JsonNode.class))
                .toList();
    }

    private String path(String story, Language language) {
        return newsroom.path(story, language);
    }

    private Document document(String host, String path) {
        return Jsoup.parse(web.get(host, path).body());
    }
}
