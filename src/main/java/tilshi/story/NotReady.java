package tilshi.story;

import java.util.List;
import tilshi.base.Refusal;
import tilshi.text.Messages;

/** The article cannot be published yet; the findings say why. */
public final class NotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    NotReady(List<Finding> findings) {
        super(422, "refusal.not-ready");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** What has to be mended, each said once. */
    public List<String> sentences(Messages words) {
        return findings.stream()
                .map(finding -> words.say(finding.key(), finding.details()))
                .distinct()
                .toList();
    }
}
