package tilshi.ops.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.People;
import tilshi.account.Role;
import tilshi.press.Changes;
import tilshi.press.Key;
import tilshi.site.BrandFolder;
import tilshi.site.OpenBrand;
import tilshi.site.Sites;
import tilshi.story.ArrangeFront;
import tilshi.story.FormDesk;
import tilshi.text.Language;

/** Fills an empty house with the sample newsroom, whole or not at all, by the acts people use. */
@ApplicationScoped
public class SampleNewsroom {

    /** For the demo only: it is printed, and it opens nothing but sample data. */
    public static final String PASSWORD = "tilshi-demo";

    private static final List<String> BRANDS = List.of("news", "sport", "life");

    private final Sites sites;
    private final OpenBrand openBrand;
    private final HirePerson hire;
    private final People people;
    private final SampleWriter writer;
    private final ArrangeFront arrange;
    private final FormDesk formDesk;
    private final Changes changes;

    SampleNewsroom(
            Sites sites,
            OpenBrand openBrand,
            HirePerson hire,
            People people,
            SampleWriter writer,
            ArrangeFront arrange,
            FormDesk formDesk,
            Changes changes) {
        this.sites = sites;
        this.openBrand = openBrand;
        this.hire = hire;
        this.people = people;
        this.writer = writer;
        this.arrange = arrange;
        this.formDesk = formDesk;
        this.changes = changes;
    }

    /**
     * Fills the house if it has no brand yet.
     *
     * @return whether it did
     */
    @Transactional
    public boolean fill() {
        if (!sites.refresh().brands().isEmpty()) {
            return false;
        }
        for (int i = 0; i < BRANDS.size(); i++) {
            var key = BRANDS.get(i);
            var opening =
                    BrandFolder.read(
                            key,
                            file -> SampleFiles.text("brands/" + key + "/" + file),
                            SampleFiles.pages());
            openBrand.with(i, opening.brand(), opening.sites(), opening.sections());
        }
        sites.refresh();
        // From here on this process knows brands that others cannot see yet.
        changes.touch("open-brand", List.of(new Key("house:all")));
        hirePeople();
        formDesks();
        var chief = people.actor(people.named("publisher").orElseThrow());
        arrangeFronts(chief, writeStories(chief));
        return true;
    }

    private void formDesks() {
        var administrator = people.actor(people.named("admin").orElseThrow());
        for (var desk : SampleFiles.newsroom().desks()) {
            formDesk.by(administrator, desk.asFormed());
        }
    }

    private Map<String, Long> writeStories(Actor chief) {
        var library = writer.bringPicturesAndPeople();
        var stories = new HashMap<String, Long>();
        for (var key : SampleFiles.newsroom().stories()) {
            stories.put(key, writer.write(chief, key, SampleFiles.story(key), library));
        }
        return stories;
    }

    private void arrangeFronts(Actor chief, Map<String, Long> stories) {
        var fronts = SampleFiles.newsroom().fronts();
        for (var site : sites.house().sites()) {
            var placed = fronts.getOrDefault(site.brand().key(), List.of());
            arrange.by(
                    chief,
                    site,
                    placed.stream()
                            .map(key -> Optional.ofNullable(stories.get(key)).orElseThrow())
                            .toList());
        }
    }

    private void hirePeople() {
        hire("publisher", "Сәуле Тоғызбай", Language.KAZAKH, Grant.everywhere(Role.PUBLISHER));
        hire("editor", "Алихан Бозторгай", Language.RUSSIAN, Grant.everywhere(Role.EDITOR));
        hire("reporter", "Айсара Құмарбек", Language.KAZAKH, at(Role.REPORTER, "news"));
        hire("sport", "Тимур Саркыт", Language.RUSSIAN, at(Role.EDITOR, "sport"));
        hire("translator", "Ella Saryterek", Language.ENGLISH, Grant.everywhere(Role.TRANSLATOR));
        hire("contributor", "Дана Шағала", Language.KAZAKH, at(Role.CONTRIBUTOR, "news"));
        hire("admin", "Ерболат Қоңыр", Language.KAZAKH, Grant.everywhere(Role.ADMINISTRATOR));
    }

    private void hire(String login, String name, Language language, Grant grant) {
        hire.with(login, name, PASSWORD, language, List.of(grant));
    }

    private static Grant at(Role role, String brand) {
        return new Grant(role, Optional.of(brand), Optional.empty(), Optional.empty());
    }
}
