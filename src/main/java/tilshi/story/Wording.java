package tilshi.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import tilshi.base.CanonicalJson;

/** All that an article says: its headlines, its lead and its body. */
public record Wording(Headlines headlines, String lead, Body body) {

    static final int LONGEST_LEAD = 2_000;

    public Wording {
        lead = Bounds.text(lead, LONGEST_LEAD).strip();
    }

    /** SHA-256 of the canonical JSON (RFC 8785) of this wording: the same words, the same hash. */
    @JsonIgnore
    public String hash() {
        return CanonicalJson.sha256(CanonicalJson.bytes(tilshi.base.Json.write(this)));
    }
}
