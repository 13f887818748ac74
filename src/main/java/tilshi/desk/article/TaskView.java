package tilshi.desk.article;

import java.util.List;
import tilshi.story.Task;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/**
 * What was corrected in another language.
 *
 * @param where which language, and who told readers when, in words
 * @param note what they were told
 * @param source its page
 * @param closable whether the person may say that nothing is to be done
 */
record TaskView(long id, String where, String note, String lang, String source, boolean closable) {

    static List<TaskView> of(
            List<Task> tasks, boolean closable, Messages words, ReadableTime time) {
        return tasks.stream()
                .map(
                        task ->
                                new TaskView(
                                        task.id(),
                                        words.say(
                                                "article.task",
                                                task.sourceLanguage().ownName(),
                                                task.openedBy(),
                                                time.withoutYear(task.openedAt())),
                                        task.note(),
                                        task.sourceLanguage().code(),
                                        "/articles/" + task.sourceId(),
                                        closable))
                .toList();
    }
}
