package tilshi.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tilshi.base.Refusal;
import tilshi.story.MalformedBody;
import tilshi.story.NotReady;
import tilshi.story.Outdated;
import tilshi.story.Unfinished;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/**
 * What the desk tells at the top of a page.
 *
 * @param look {@code good}, {@code wait} or {@code wrong}
 */
public record Note(String look, String title, List<String> lines) {

    public Note {
        lines = List.copyOf(lines);
    }

    /**
     * A refusal in the person's language, with what to do next.
     *
     * @param time as the page tells it
     */
    public static Note of(Refusal refusal, ReadableTime time) {
        var words = Messages.in(time.language());
        return new Note("wrong", sentence(refusal, words, time), lines(refusal, words));
    }

    /** Details that are words themselves are said in the same language. */
    private static String sentence(Refusal refusal, Messages words, ReadableTime time) {
        var details = new ArrayList<>(refusal.details());
        switch (refusal.key()) {
            case "refusal.not-possible-now" -> {
                details.set(0, words.say("step." + details.get(0)));
                details.set(1, words.say("state." + details.get(1)));
            }
            case "refusal.not-allowed" -> details.set(0, words.say("step." + details.get(0)));
            default -> {}
        }
        details.replaceAll(detail -> detail instanceof Instant at ? time.full(at) : detail);
        if (refusal instanceof MalformedBody malformed) {
            details.set(1, words.say(malformed.flaw().key()));
        }
        return words.say(refusal.key(), details);
    }

    private static List<String> lines(Refusal refusal, Messages words) {
        return switch (refusal) {
            case NotReady notReady -> notReady.sentences(words);
            case Outdated outdated ->
                    outdated.changed().stream()
                            .map(
                                    d ->
                                            words.say(
                                                    "difference."
                                                            + d.kind()
                                                                    .name()
                                                                    .toLowerCase(
                                                                            java.util.Locale.ROOT),
                                                    d.part()))
                            .toList();
            case Unfinished unfinished ->
                    unfinished.faults().stream()
                            .map(fault -> words.say(fault.flaw().key()))
                            .distinct()
                            .toList();
            default -> List.of();
        };
    }
}
