package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tilshi.site.Addresses;
import tilshi.text.Slug;

/** Gives articles their permanent paths: {@code /kk/2026/11/22/kopir-ashyldy}. */
@ApplicationScoped
class Paths {

    private static final int TRIES = 1_000;

    private final Addresses addresses;
    private final Workbench workbench;

    Paths(Addresses addresses, Workbench workbench) {
        this.addresses = addresses;
        this.workbench = workbench;
    }

    /** The first free path for a headline, taken in every brand the story is placed in. */
    String reserve(Workbench.Taken taken, String headline) {
        var first = stem(taken) + Slug.of(headline);
        var brands = taken.story().placements().stream().map(Placement::brand).toList();
        for (int i = 1; i <= TRIES; i++) {
            var path = i == 1 ? first : first + "-" + i;
            if (addresses.reserve(brands, path, taken.article().subject())) {
                return path;
            }
        }
        throw new IllegalStateException("No free path like " + first);
    }

    private String stem(Workbench.Taken taken) {
        Instant date =
                taken.article().dated().filter(d -> d.isBefore(taken.now())).orElse(taken.now());
        var day = workbench.day(taken, date);
        return "/%s/%04d/%02d/%02d/"
                .formatted(
                        taken.article().language().code(),
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth());
    }
}
