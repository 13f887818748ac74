package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import tilshi.account.Grant;
import tilshi.account.Role;
import tilshi.site.Sites;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Says in words what a grant gives. */
@ApplicationScoped
public class GrantWords {

    private final Sites sites;

    GrantWords(Sites sites) {
        this.sites = sites;
    }

    /** {@code Editor · Жаңа күн · Region · Қазақша}. */
    public String of(Grant grant, Language language) {
        var parts = new ArrayList<String>();
        parts.add(role(grant.role(), language));
        grant.brand().ifPresent(brand -> parts.add(place(brand, grant.section(), language)));
        grant.language().ifPresent(told -> parts.add(told.ownName()));
        if (parts.size() == 1) {
            parts.add(Messages.in(language).say("people.everywhere"));
        }
        return String.join(" · ", parts);
    }

    /** A brand, or a section of it. */
    public String place(String brand, Optional<String> section, Language language) {
        var house = sites.house();
        var name = house.brand(brand).map(b -> b.nameIn(language)).orElse(brand);
        return section.map(
                        key ->
                                house.section(brand, key)
                                        .map(found -> found.nameIn(language))
                                        .orElse(key))
                .map(within -> name + " · " + within)
                .orElse(name);
    }

    /** What a role is called. */
    public static String role(Role role, Language language) {
        return Messages.in(language).say("role." + role.name().toLowerCase(Locale.ROOT));
    }
}
