package tilshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tilshi.edition.AskedPage;
import tilshi.edition.ReaderPage;

/** The map in ARCHITECTURE.md, as rules. Change both or neither. */
class ArchitectureTest {

    /** A module may know every module of a lower floor. */
    private static final List<Set<String>> FLOORS =
            List.of(
                    Set.of("base", "text"),
                    Set.of("site", "account", "press", "journal", "notice"),
                    Set.of("media", "story", "note"),
                    Set.of("edition", "importer", "desk", "ops"));

    /** Inside its own floor, a module may know only these. */
    private static final Map<String, Set<String>> NEIGHBOURS =
            Map.of(
                    "text", Set.of("base"),
                    "site", Set.of("press"),
                    "account", Set.of("site", "journal"),
                    "notice", Set.of("account"),
                    "story", Set.of("media"),
                    "note", Set.of("story"),
                    "desk", Set.of("edition", "importer"),
                    "ops", Set.of("edition", "desk", "importer"));

    /** Doors that ops may open itself, because it starts what is behind them. */
    private static final Set<String> STARTED_BY_OPS = Set.of("tilshi.edition.serving.ReaderServer");

    /** Every page reads the key of the house before anything else (Edition). */
    private static final Set<String> READ_BY_EVERY_PAGE =
            Set.of(
                    "tilshi.site.Sites.house()",
                    "tilshi.site.Sites.refresh()",
                    "tilshi.site.Sites.page(tilshi.site.Site, java.lang.String)",
                    "tilshi.site.Sites.pages(tilshi.site.Site)");

    /**
     * What a query finds and what a link to a preview shows has no key. Only a page that answers
     * one reader may read it: it is pressed for nobody and kept by nobody, so there is nothing that
     * could stay old.
     */
    private static final Set<String> WITHOUT_KEY =
            Set.of("tilshi.story.SearchTexts", "tilshi.story.Previews");

    /** Collections whose name is no plural, and the two that hold the database itself. */
    private static final Set<String> COLLECTIVES =
            Set.of(
                    "People",
                    "Journal",
                    "Published",
                    "Database",
                    "ChangeFollower",
                    "ChangeLine",
                    "DatabaseAway");

    private static final String[] BELOW_THE_FACES = {
        "tilshi.base..",
        "tilshi.text..",
        "tilshi.site..",
        "tilshi.account..",
        "tilshi.journal..",
        "tilshi.notice..",
        "tilshi.media..",
        "tilshi.story..",
        "tilshi.note.."
    };

    private static final JavaClasses TILSHI =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("tilshi");

    @Test
    void modules_know_only_what_the_map_allows_and_enter_by_the_front_door() {
        classes().should(followTheMap()).because("ARCHITECTURE.md draws the map").check(TILSHI);
    }

    @Test
    void rooms_do_not_know_each_other() {
        slices().matching("tilshi.(channel|importer|edition|desk).(*)..")
                .should()
                .notDependOnEachOther()
                .because("a page or an importer is added, and thrown away, as one folder")
                .check(TILSHI);
    }

    @Test
    void nothing_below_the_faces_knows_the_web() {
        noClasses()
                .that()
                .resideInAnyPackage(BELOW_THE_FACES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..")
                .because("a story is the same whether a page, a feed or a command asks")
                .check(TILSHI);
    }

    @Test
    void things_are_plain_java() {
        noClasses()
                .that()
                .resideInAnyPackage(BELOW_THE_FACES)
                .and(areThings())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "org.jdbi..")
                .because("a thing can be made in a test with one line")
                .check(TILSHI);
    }

    @Test
    void only_collections_speak_sql() {
        noClasses()
                .that(areNoCollections())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..")
                .because("SQL lives in the plural: Stories, Articles, Pictures")
                .check(TILSHI);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Manager|Helper|Util|Utils|Impl|Processor|Handler|Service|Dto|DTO|Abstract\\w+)")
                .because("ARCHITECTURE.md lists the kinds of class, with better names")
                .check(TILSHI);
    }

    @Test
    void our_own_types_have_no_getters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("tilshi..")
                .should()
                .haveNameNotMatching("(get|set)[A-Z].*")
                .because("story.headline() reads better than story.getHeadline()")
                .check(TILSHI);
    }

    @Test
    void the_press_knows_no_story() {
        noClasses()
                .that()
                .resideInAPackage("tilshi.press..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tilshi.story..", "tilshi.media..", "tilshi.edition..")
                .because("whatever can be set can be pressed")
                .check(TILSHI);
    }

    @Test
    void pages_read_published_data_only_where_it_is_recorded() {
        noClasses()
                .that()
                .resideInAPackage("tilshi.edition..")
                .should(readUnrecorded())
                .because("a page that forgets a key it read is not pressed again when it changes")
                .check(TILSHI);
    }

    @Test
    void notes_to_colleagues_never_reach_readers() {
        noClasses()
                .that()
                .resideInAnyPackage("tilshi.edition..", "tilshi.importer..", "tilshi.story..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tilshi.note..")
                .because("what is pressed knows nothing that readers must not see")
                .check(TILSHI);
    }

    @Test
    void a_page_is_pressed_or_answers_one_reader() {
        noClasses()
                .that()
                .implement(AskedPage.class)
                .should()
                .implement(ReaderPage.class)
                .because("what one reader asked must not be pressed for all")
                .check(TILSHI);
    }

    /** Calls of a collection below the faces that hand it no {@code KeysRead}. */
    private static ArchCondition<JavaClass> readUnrecorded() {
        return new ArchCondition<>("read from a collection without naming the key") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var call : type.getMethodCallsFromSelf()) {
                    boolean collection =
                            List.of(
                                                    "story", "media", "site", "account", "journal",
                                                    "note", "notice")
                                            .contains(moduleOf(call.getTargetOwner()))
                                    && !call.getTargetOwner().isRecord()
                                    && !call.getTargetOwner().isEnum()
                                    && !call.getTargetOwner().isInterface();
                    boolean recorded =
                            call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(p -> p.getName().equals("tilshi.press.KeysRead"));
                    boolean forOneReader =
                            type.isAssignableTo(AskedPage.class)
                                    && WITHOUT_KEY.contains(call.getTargetOwner().getFullName());
                    if (collection
                            && !recorded
                            && !forOneReader
                            && !READ_BY_EVERY_PAGE.contains(call.getTarget().getFullName())) {
                        events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> areThings() {
        return DescribedPredicate.describe("are things", type -> type.isRecord() || type.isEnum());
    }

    private static DescribedPredicate<JavaClass> areNoCollections() {
        return DescribedPredicate.describe("are no collections", type -> !isCollection(type));
    }

    private static boolean isCollection(JavaClass type) {
        var name = type.getSimpleName();
        return name.endsWith("s")
                || COLLECTIVES.contains(name)
                || type.getEnclosingClass().map(ArchitectureTest::isCollection).orElse(false);
    }

    private static ArchCondition<JavaClass> followTheMap() {
        return new ArchCondition<>("follow the map") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass();
                    var from = moduleOf(type);
                    var to = moduleOf(target);
                    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                        continue;
                    }
                    boolean byTheFrontDoor =
                            target.getPackageName().equals("tilshi." + to)
                                    || from.equals("ops")
                                            && STARTED_BY_OPS.contains(target.getFullName());
                    if (!mayKnow(from, to) || !byTheFrontDoor) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean mayKnow(String from, String to) {
        return floorOf(to) < floorOf(from) || NEIGHBOURS.getOrDefault(from, Set.of()).contains(to);
    }

    private static int floorOf(String module) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(module)) {
                return floor;
            }
        }
        throw new AssertionError(
                "Give '" + module + "' a floor here and a line in ARCHITECTURE.md");
    }

    private static String moduleOf(JavaClass type) {
        var names = type.getPackageName().split("\\.");
        return names.length > 1 && names[0].equals("tilshi") ? names[1] : "";
    }
}
