package tilshi.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tilshi.text.Messages;

/** Something a person was told of. */
public record Notice(long id, long person, News news, Instant at, Optional<Instant> readAt) {

    public boolean isRead() {
        return readAt.isPresent();
    }

    /** The whole sentence. */
    public String sentence(Messages words) {
        var who = words.actor(news.who());
        var what = news.what().isEmpty() ? words.say("notice.untitled") : news.what();
        return words.say("notice.kind." + news.kind(), List.of(who, what));
    }
}
