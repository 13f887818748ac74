package tilshi.edition.serving;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tilshi.base.DatabaseAway;
import tilshi.press.Encoding;
import tilshi.press.Sheet;
import tilshi.text.Messages;

/**
 * Requests that ask something. A few are answered at once, so that pages and the newsroom keep
 * their connections to the database; some more wait a moment; who comes on top, or asks what takes
 * too long, is asked to come again. What was asked is not logged.
 */
final class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class);

    /** Of the sixteen connections to the database. */
    static final int AT_ONCE = 4;

    private static final int WAITING = 64;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    static final Semaphore PLACES = new Semaphore(AT_ONCE, true);
    private static final Semaphore CHAIRS = new Semaphore(WAITING);

    private final Context loop;
    private final Questions questions;
    private final Reply reply;

    Answering(Context loop, Questions questions, Reply reply) {
        this.loop = loop;
        this.questions = questions;
        this.reply = reply;
    }

    /** An answer in the coding it is sent in. */
    record Answer(Sheet sheet, Encoding coding, byte[] bytes) {}

    void serve(HttpServerRequest request, Questions.Question question) {
        var coding = Reply.wanted(request);
        boolean seated = CHAIRS.tryAcquire();
        Thread.ofVirtual()
                .name("answer")
                .start(
                        () -> {
                            try {
                                var answer = seated ? inTurn(question, coding) : null;
                                if (answer == null) {
                                    apologize(request, question);
                                } else {
                                    loop.runOnContext(done -> reply.answer(request, answer));
                                }
                            } finally {
                                if (seated) {
                                    CHAIRS.release();
                                }
                            }
                        });
    }

    /** The answer, or null where there is none in time. */
    private @Nullable Answer inTurn(Questions.Question question, Encoding coding) {
        try {
            if (questions.isAway() || !PLACES.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
            var answer = new CompletableFuture<Answer>();
            Thread.ofVirtual().name("answer").start(() -> answer(question, coding, answer));
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warnf("No answer in time at %s", question.place());
        } catch (ExecutionException e) {
            LOG.warnf("No answer at %s: %s", question.place(), DatabaseAway.kindOf(e));
        }
        return null;
    }

    /** Its place is taken until it has ended, whether somebody still waits for it or not. */
    private void answer(
            Questions.Question question, Encoding coding, CompletableFuture<Answer> answer) {
        try {
            var sheet = answer(question);
            answer.complete(
                    new Answer(sheet, coding, coding.encode(sheet.body(), sheet.keeping())));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        } finally {
            PLACES.release();
        }
    }

    /** Tries twice: the first may have got a connection that died while it lay idle. */
    private Sheet answer(Questions.Question question) {
        try {
            return questions.answer(question);
        } catch (RuntimeException first) {
            if (!DatabaseAway.causedBy(first)) {
                throw first;
            }
            return questions.answer(question);
        }
    }

    private void apologize(HttpServerRequest request, Questions.Question question) {
        var page = questions.sorry(question);
        var copy = page == null ? null : Reply.copy(request, page);
        loop.runOnContext(
                done -> {
                    if (page != null && copy != null) {
                        reply.page(request, page, copy);
                    } else {
                        var words = Messages.in(question.site().language());
                        reply.plain(request, 503, words.say(question.page().away()));
                    }
                });
    }
}
