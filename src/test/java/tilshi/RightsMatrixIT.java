package tilshi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tilshi.account.*;
import tilshi.base.Refusal;
import tilshi.importer.ImportPage;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.story.Act;
import tilshi.story.Check;
import tilshi.story.DissolveDesk;
import tilshi.story.EditorialDesk;
import tilshi.story.EditorialDesks;
import tilshi.story.FormDesk;
import tilshi.story.RuleChecks;
import tilshi.story.Strictness;
import tilshi.text.Language;

/**
 * Every act by every role. An act that nobody put into a table is found here: those of stories are
 * in {@code tilshi.story.RightsIT}, all others below.
 */
@InTilshi
class RightsMatrixIT {

    /** What asks on behalf of somebody and changes nothing. */
    private static final Set<String> QUESTIONS =
            Set.of(
                    "Agendas.of",
                    "Authority.may",
                    "Authority.mayRevise",
                    "Authority.needs",
                    "Enrolments.of",
                    "JournalReach.of",
                    "Passkeys.credentialIds",
                    "Passkeys.of",
                    "RecoveryCodes.left",
                    "Sessions.of");

    /** What everybody may do to themselves. */
    private static final Set<String> OWN =
            Set.of(
                    "AddPasskey.by",
                    "BeginAuthenticator.by",
                    "BeginPasskey.by",
                    "ChangePassword.by",
                    "ChooseLanguage.by",
                    "ConfirmAuthenticator.by",
                    "EndOtherSessions.by",
                    "EndSession.by",
                    "EndSessions.by",
                    "RemoveAuthenticator.by",
                    "RemovePasskey.by",
                    "RenewRecoveryCodes.by",
                    "SignOut.by");

    /** What {@code tilshi.note.NoteRightsIT} tries. */
    private static final Set<String> NOTES =
            Set.of(
                    "AnswerNote.by",
                    "ChangeNote.by",
                    "ChangeNote.takingBack",
                    "ReopenNote.by",
                    "ResolveNote.by",
                    "WriteNote.by");

    /** What only some roles may do. */
    private static final Map<String, String> GRANTED =
            Map.ofEntries(
                    Map.entry(
                            "ImportPage.by", "REPORTER CONTRIBUTOR EDITOR PUBLISHER ADMINISTRATOR"),
                    Map.entry("ChangeAddress.by", "ADMINISTRATOR"),
                    Map.entry("ChangeGrants.by", "ADMINISTRATOR"),
                    Map.entry("DissolveDesk.by", "ADMINISTRATOR"),
                    Map.entry("FormDesk.by", "ADMINISTRATOR"),
                    Map.entry("InvitePerson.by", "ADMINISTRATOR"),
                    Map.entry("RestorePerson.by", "ADMINISTRATOR"),
                    Map.entry("RuleChecks.by", "PUBLISHER ADMINISTRATOR"),
                    Map.entry("RuleSecondFactor.by", "ADMINISTRATOR"),
                    Map.entry("SuspendPerson.by", "ADMINISTRATOR"),
                    Map.entry("WaiveAuthenticator.by", "ADMINISTRATOR"),
                    Map.entry("WithdrawInvitation.by", "ADMINISTRATOR"));

    @Inject Jdbi database;
    @Inject Newsroom newsroom;
    @Inject HirePerson hire;
    @Inject People people;
    @Inject DeskPages desk;
    @Inject Sessions sessions;
    @Inject EditorialDesks desks;

    @Inject ImportPage importPage;
    @Inject ChangeAddress changeAddress;
    @Inject ChangeGrants changeGrants;
    @Inject DissolveDesk dissolveDesk;
    @Inject FormDesk formDesk;
    @Inject InvitePerson invite;
    @Inject RestorePerson restore;
    @Inject RuleSecondFactor rule;
    @Inject RuleChecks ruleChecks;
    @Inject SuspendPerson suspend;
    @Inject WaiveAuthenticator waive;
    @Inject WithdrawInvitation withdraw;

    @Inject AddPasskey addPasskey;
    @Inject BeginAuthenticator beginAuthenticator;
    @Inject BeginPasskey beginPasskey;
    @Inject ChangePassword changePassword;
    @Inject ChooseLanguage chooseLanguage;
    @Inject ConfirmAuthenticator confirmAuthenticator;
    @Inject EndOtherSessions endOthers;
    @Inject EndSession endSession;
    @Inject EndSessions endAll;
    @Inject RemoveAuthenticator removeAuthenticator;
    @Inject RemovePasskey removePasskey;
    @Inject RenewRecoveryCodes renewCodes;
    @Inject SignOut signOut;

    private static final Actor ADMINISTRATOR =
            new Actor(java.util.OptionalLong.of(1), "Айсара", everywhere(Role.ADMINISTRATOR));

    private final String unique = Long.toString(System.nanoTime());
    private Person other;
    private long device;

    @BeforeEach
    void somebodyElse() {
        other = hired("other" + unique, List.of());
        var token = desk.cookie(other.login()).replaceFirst("[^=]*=", "");
        device = sessions.of(people.actor(other), token).getFirst().id();
    }

    /** The desks of the sample stay. */
    @AfterEach
    void nothing_formed_is_left() {
        formed().forEach(id -> dissolveDesk.by(ADMINISTRATOR, id));
    }

    private Stream<Long> formed() {
        return desks.all().stream()
                .filter(desk -> desk.name().containsValue("Топ " + unique))
                .map(EditorialDesk::id);
    }

    @Test
    void every_act_is_in_a_table_of_rights() {
        var known = new TreeSet<>(QUESTIONS);
        known.addAll(OWN);
        known.addAll(NOTES);
        known.addAll(GRANTED.keySet());
        Arrays.stream(Act.values()).map(Act::method).forEach(known::add);

        assertThat(found()).isEqualTo(known);
    }

    /** What is listed is tried. */
    static Set<String> granted() {
        return new TreeSet<>(GRANTED.keySet());
    }

    static Set<String> own() {
        return new TreeSet<>(OWN);
    }

    @ParameterizedTest
    @MethodSource("granted")
    void every_role_may_do_what_the_table_says_and_a_refusal_changes_nothing(String act) {
        var allowed = List.of(GRANTED.get(act).split(" "));
        if (act.equals("DissolveDesk.by")) {
            does("FormDesk.by", ADMINISTRATOR);
        }
        for (var role : Role.values()) {
            var actor = new Actor(java.util.OptionalLong.of(1), "Айсара", everywhere(role));
            if (allowed.contains(role.name())) {
                assertThat(isRefused(() -> does(act, actor))).as("%s", role).isFalse();
            } else {
                leavesNothing(act, actor);
            }
        }
        leavesNothing(act, new Actor(java.util.OptionalLong.of(1), "Айсара", List.of()));
        leavesNothing(act, new Actor(java.util.OptionalLong.of(1), "Айсара", elsewhere()));
    }

    @ParameterizedTest
    @MethodSource("own")
    void everybody_may_do_it_to_themselves_and_nobody_to_another(String act) {
        for (var grants :
                List.of(
                        List.<Grant>of(),
                        everywhere(Role.MODERATOR),
                        everywhere(Role.ADMINISTRATOR))) {
            var person = hired("self" + System.nanoTime(), grants);
            var before = ofOther();

            assertThat(isRefused(() -> does(act, people.actor(person)))).isFalse();

            assertThat(ofOther()).isEqualTo(before);
        }
    }

    /** Reading a page is work. */
    @Test
    void a_page_is_not_even_read_for_who_may_not_keep_what_comes_of_it() {
        var nothing = "no page at all".getBytes(StandardCharsets.UTF_8);
        var site = newsroom.house().house().named("news/ru");
        var seller = people.actor(hired("idle" + System.nanoTime(), everywhere(Role.AD_SELLER)));
        var editor = people.actor(hired("busy" + System.nanoTime(), everywhere(Role.EDITOR)));

        assertThatThrownBy(() -> importPage.by(seller, nothing, site, "region"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> importPage.by(editor, nothing, site, "region"))
                .isInstanceOf(Refusal.class)
                .isNotInstanceOf(NotAllowed.class);
    }

    private void does(String act, Actor actor) {
        long id = other.id();
        switch (act) {
            case "ImportPage.by" -> {
                var page = DeskPages.PASTED.getBytes(StandardCharsets.UTF_8);
                importPage.by(actor, page, newsroom.house().house().named("news/ru"), "region");
            }
            case "ChangeAddress.by" -> changeAddress.by(actor, id, mail());
            case "ChangeGrants.by" -> changeGrants.by(actor, id, List.of());
            case "DissolveDesk.by" -> dissolveDesk.by(actor, formed().findFirst().orElse(0L));
            case "FormDesk.by" ->
                    formDesk.by(
                            actor,
                            EditorialDesk.fresh(
                                    Map.of("kk", "Топ " + unique),
                                    List.of(new EditorialDesk.Place("news", "region"))));
            case "InvitePerson.by" -> {
                var grants = everywhere(Role.REPORTER);
                invite.by(actor, new Invitation(mail(), "Жаңа", Language.KAZAKH, grants));
            }
            case "RestorePerson.by" -> restore.by(actor, id);
            case "RuleChecks.by" ->
                    ruleChecks.by(actor, "news", Map.of(Check.NO_SEO, Strictness.OFF));
            case "RuleSecondFactor.by" -> rule.by(actor, SecondFactorRule.OFFERED);
            case "SuspendPerson.by" -> suspend.by(actor, id);
            case "WaiveAuthenticator.by" -> waive.by(actor, id);
            case "WithdrawInvitation.by" -> withdraw.by(actor, 1);
            default -> doesToSelf(act, actor);
        }
    }

    private void doesToSelf(String act, Actor actor) {
        var password = SampleNewsroom.PASSWORD;
        var place = new PasskeyPlace("desk.localhost", "http://desk.localhost");
        switch (act) {
            case "AddPasskey.by" -> addPasskey.by(actor, place, "Телефон", "{}");
            case "BeginAuthenticator.by" -> beginAuthenticator.by(actor, password);
            case "BeginPasskey.by" -> beginPasskey.by(actor, password);
            case "ChangePassword.by" -> changePassword.by(actor, "", password, password + "!");
            case "ChooseLanguage.by" -> chooseLanguage.by(actor, Language.RUSSIAN);
            case "ConfirmAuthenticator.by" -> confirmAuthenticator.by(actor, "none", "123456");
            case "EndOtherSessions.by" -> endOthers.by(actor, "");
            case "EndSession.by" -> endSession.by(actor, device);
            case "EndSessions.by" -> endAll.by(actor);
            case "RemoveAuthenticator.by" -> removeAuthenticator.by(actor, password);
            case "RemovePasskey.by" -> removePasskey.by(actor, 1);
            case "RenewRecoveryCodes.by" -> renewCodes.by(actor, password);
            case "SignOut.by" -> signOut.by(actor, "");
            default -> throw new AssertionError("Nobody knows how to do " + act);
        }
    }

    private void leavesNothing(String act, Actor actor) {
        var before = tables("account_%", "importer_%", "story_%", "journal_%", "press_change");

        assertThat(isRefused(() -> does(act, actor))).as("%s by %s", act, actor).isTrue();

        assertThat(tables("account_%", "importer_%", "story_%", "journal_%", "press_change"))
                .isEqualTo(before);
    }

    /** By right; whoever is refused for another reason was let through. */
    private static boolean isRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var thrown = catchThrowable(act);
        return thrown instanceof NotAllowed || thrown instanceof ForAdministrators;
    }

    private Person hired(String login, List<Grant> grants) {
        return hire.with(login, "Жаңа", SampleNewsroom.PASSWORD, Language.KAZAKH, grants);
    }

    private static MailAddress mail() {
        return MailAddress.of("m" + System.nanoTime() + "@example.kz");
    }

    private static List<Grant> everywhere(Role role) {
        return List.of(Grant.everywhere(role));
    }

    /** All rights, where none of this happens. */
    private static List<Grant> elsewhere() {
        return List.of(
                new Grant(
                        Role.ADMINISTRATOR,
                        Optional.of("sport"),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Map<String, String> ofOther() {
        return hashes(
                """
                select table_name from information_schema.columns
                where table_name like 'account_%' and column_name = 'person_id'
                """,
                "where person_id = " + other.id());
    }

    private Map<String, String> tables(String... patterns) {
        var like =
                Arrays.stream(patterns)
                        .map(pattern -> "table_name like '" + pattern + "'")
                        .collect(Collectors.joining(" or "));
        return hashes(
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and ("
                        + like
                        + ")",
                "");
    }

    private Map<String, String> hashes(String names, String where) {
        var hashes = new TreeMap<String, String>();
        database.useHandle(
                handle ->
                        handle.createQuery(names)
                                .mapTo(String.class)
                                .forEach(
                                        table ->
                                                hashes.put(
                                                        table,
                                                        handle.createQuery(
                                                                        "select count(*) || ':' ||"
                                                                                + " coalesce(md5(string_agg("
                                                                                + "md5(t::text), '' order by"
                                                                                + " md5(t::text))), '') from "
                                                                                + table
                                                                                + " t "
                                                                                + where)
                                                                .mapTo(String.class)
                                                                .one())));
        return hashes;
    }

    /** All that can be asked on somebody's behalf from outside of a class's own package. */
    private static Set<String> found() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("tilshi")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(RightsMatrixIT::isForSomebody)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isForSomebody(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
    }
}
