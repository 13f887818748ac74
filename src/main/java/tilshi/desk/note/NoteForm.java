package tilshi.desk.note;

import jakarta.ws.rs.HeaderParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.note.Said;

/** What a form about notes sends. */
public final class NoteForm {

    @RestForm @Nullable String token;
    @RestForm @Nullable String words;
    @RestForm @Nullable String part;
    @RestForm @Nullable String quote;
    @RestForm @Nullable String once;

    /** The page the form stands on: {@code article} or {@code notes}. */
    @RestForm @Nullable String from;

    @RestForm @Nullable List<String> mention;

    /** The script asks for the list alone. */
    @HeaderParam("x-list")
    @Nullable String list;

    boolean isOfScript() {
        return list != null;
    }

    String words() {
        return words == null ? "" : words;
    }

    Said said() {
        return new Said(words(), mentions(), once == null ? "" : once);
    }

    private List<Long> mentions() {
        if (mention == null) {
            return List.of();
        }
        try {
            return mention.stream().map(Long::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new Invalid("form-incomplete");
        }
    }
}
