package tilshi.edition;

import java.util.Optional;

/** A story as a card: what a front, a list or "read also" shows of it. */
public record Card(
        long storyId,
        String headline,
        String lead,
        String url,
        String lang,
        String section,
        String sectionKey,
        String time,
        String machineTime,
        String authors,
        boolean corrected,
        Optional<PictureView> picture) {}
