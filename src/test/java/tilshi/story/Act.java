package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tilshi.account.Actor;
import tilshi.base.NotFound;
import tilshi.media.PictureFiles;
import tilshi.text.Language;
import tilshi.text.Script;

/** Every act of the newsroom, so that tests can do each in turn. */
public enum Act {
    CREATE_STORY("CreateStory.by"),
    CREATE_ARTICLE("CreateArticle.by"),
    REVISE("ReviseArticle.by"),
    SUBMIT("SubmitArticle.by"),
    APPROVE("ApproveArticle.by"),
    RETURN("ReturnArticle.by"),
    SCHEDULE("ScheduleArticle.by"),
    EMBARGO("ScheduleArticle.withEmbargo"),
    PUBLISH("PublishArticle.by"),
    CORRECT("CorrectArticle.by"),
    WITHDRAW("WithdrawArticle.by"),
    KILL("KillArticle.by"),
    DATE("DateArticle.by"),
    OPEN_DRAFT("OpenDraft.by"),
    WRITE_DRAFT("WriteDraft.by"),
    CHOOSE_VERSION("ChooseVersion.by"),
    FINISH_DRAFT("FinishDraft.by"),
    RESTORE_REVISION("RestoreRevision.by"),
    NAME_REVISION("NameRevision.by"),
    SPELL_IN_LATIN("SpellInLatin.by"),
    ADD_WORD("AddWord.by"),
    REMOVE_WORD("RemoveWord.by"),
    UPLOAD_PICTURE("UploadPicture.by"),
    DESCRIBE_PICTURE("DescribePicture.by"),
    TRANSLATE("TranslateArticle.by"),
    FILL_TRANSLATION("FillTranslation.by"),
    KEEP_TRANSLATION("KeepTranslation.by"),
    DRAFT_BY_MACHINE("DraftByMachine.by"),
    CLOSE_TASK("CloseTask.by"),
    OPEN_PREVIEW("OpenPreview.by"),
    REVOKE_PREVIEW("RevokePreview.by"),
    ARRANGE("ArrangeFront.by");

    private final String method;

    Act(String method) {
        this.method = method;
    }

    /** The class that does it, and how it is asked to. */
    public String method() {
        return method;
    }

    /** Whether it changes words, or begins to. */
    boolean isWriting() {
        return switch (this) {
            case REVISE, DATE, OPEN_DRAFT, WRITE_DRAFT, CHOOSE_VERSION, FINISH_DRAFT -> true;
            case SPELL_IN_LATIN, RESTORE_REVISION, NAME_REVISION -> true;
            case FILL_TRANSLATION, KEEP_TRANSLATION, DRAFT_BY_MACHINE -> true;
            case OPEN_PREVIEW, REVOKE_PREVIEW -> true;
            case ADD_WORD, REMOVE_WORD -> true;
            case UPLOAD_PICTURE, DESCRIBE_PICTURE -> true;
            default -> false;
        };
    }

    /** A state in which it is possible; it does not depend on one where this is a draft. */
    ArticleState fitting() {
        return switch (this) {
            case APPROVE, RETURN -> ArticleState.IN_REVIEW;
            case CORRECT, WITHDRAW -> ArticleState.LIVE;
            default -> ArticleState.DRAFT;
        };
    }

    /** Does acts. */
    @ApplicationScoped
    static class Doer {

        private final Newsroom newsroom;
        private final CreateStory createStory;
        private final CreateArticle createArticle;
        private final ReviseArticle revise;
        private final SubmitArticle submit;
        private final ApproveArticle approve;
        private final ReturnArticle giveBack;
        private final ScheduleArticle schedule;
        private final PublishArticle publish;
        private final CorrectArticle correct;
        private final WithdrawArticle withdraw;
        private final KillArticle kill;
        private final DateArticle date;
        private final ArrangeFront arrange;
        private final OpenDraft openDraft;
        private final WriteDraft writeDraft;
        private final ChooseVersion chooseVersion;
        private final FinishDraft finishDraft;
        private final RestoreRevision restoreRevision;
        private final NameRevision nameRevision;
        private final SpellInLatin spellInLatin;
        private final AddWord addWord;
        private final RemoveWord removeWord;
        private final UploadPicture uploadPicture;
        private final DescribePicture describePicture;
        private final TranslateArticle translate;
        private final FillTranslation fillTranslation;
        private final KeepTranslation keepTranslation;
        private final CloseTask closeTask;
        private final DraftByMachine draftByMachine;
        private final OpenPreview openPreview;
        private final RevokePreview revokePreview;

        Doer(
                Newsroom newsroom,
                CreateStory createStory,
                CreateArticle createArticle,
                ReviseArticle revise,
                SubmitArticle submit,
                ApproveArticle approve,
                ReturnArticle giveBack,
                ScheduleArticle schedule,
                PublishArticle publish,
                CorrectArticle correct,
                WithdrawArticle withdraw,
                KillArticle kill,
                DateArticle date,
                ArrangeFront arrange,
                OpenDraft openDraft,
                WriteDraft writeDraft,
                ChooseVersion chooseVersion,
                FinishDraft finishDraft,
                RestoreRevision restoreRevision,
                NameRevision nameRevision,
                SpellInLatin spellInLatin,
                AddWord addWord,
                RemoveWord removeWord,
                UploadPicture uploadPicture,
                DescribePicture describePicture,
                TranslateArticle translate,
                FillTranslation fillTranslation,
                KeepTranslation keepTranslation,
                CloseTask closeTask,
                DraftByMachine draftByMachine,
                OpenPreview openPreview,
                RevokePreview revokePreview) {
            this.draftByMachine = draftByMachine;
            this.closeTask = closeTask;
            this.newsroom = newsroom;
            this.createStory = createStory;
            this.createArticle = createArticle;
            this.revise = revise;
            this.submit = submit;
            this.approve = approve;
            this.giveBack = giveBack;
            this.schedule = schedule;
            this.publish = publish;
            this.correct = correct;
            this.withdraw = withdraw;
            this.kill = kill;
            this.date = date;
            this.arrange = arrange;
            this.openDraft = openDraft;
            this.writeDraft = writeDraft;
            this.chooseVersion = chooseVersion;
            this.finishDraft = finishDraft;
            this.restoreRevision = restoreRevision;
            this.nameRevision = nameRevision;
            this.spellInLatin = spellInLatin;
            this.addWord = addWord;
            this.removeWord = removeWord;
            this.uploadPicture = uploadPicture;
            this.describePicture = describePicture;
            this.translate = translate;
            this.fillTranslation = fillTranslation;
            this.keepTranslation = keepTranslation;
            this.openPreview = openPreview;
            this.revokePreview = revokePreview;
        }

        /** Does an act on an article that is in Russian, in news/region. */
        void does(Act act, Actor actor, Article article) {
            long id = article.id();
            switch (act) {
                case CREATE_STORY ->
                        createStory.by(
                                actor,
                                NewStory.in("news", "region"),
                                Newsroom.russian(Newsroom.wording("Новая")));
                case CREATE_ARTICLE -> createArticle.by(actor, article.storyId(), inKazakh());
                case REVISE ->
                        revise.by(actor, id, article.latest(), Newsroom.wording("Другая"), "ради");
                case SUBMIT -> submit.by(actor, id);
                case APPROVE -> approve.by(actor, id);
                case RETURN -> giveBack.by(actor, id, "Проверьте числа.");
                case SCHEDULE -> schedule.by(actor, id, Newsroom.tomorrow());
                case EMBARGO -> schedule.withEmbargo(actor, id, Newsroom.tomorrow());
                case PUBLISH -> publish.by(actor, id);
                case CORRECT -> correct.by(actor, id, "Число исправлено.");
                case WITHDRAW -> withdraw.by(actor, id, "Источник отказался.");
                case KILL -> kill.by(actor, id, "Решение суда.");
                case DATE -> date.by(actor, id, Optional.of(Instant.parse("2022-05-20T13:27:00Z")));
                case OPEN_DRAFT -> openDraft.by(actor, id, -1);
                case WRITE_DRAFT -> writeDraft.by(actor, id, typed());
                case CHOOSE_VERSION -> chooseVersion.by(actor, id, 1, ChooseVersion.Take.CURRENT);
                case FINISH_DRAFT -> finishDraft.by(actor, id, "");
                case RESTORE_REVISION -> restoreRevision.by(actor, id, 1, article.latest(), "");
                case NAME_REVISION -> nameRevision.by(actor, id, 1, "Первая");
                case SPELL_IN_LATIN ->
                        past(() -> spellInLatin.by(actor, id, "", "ЮНЕСКО → UNESCO"));
                case ADD_WORD -> addWord.by(actor, id, "Бесарал");
                case REMOVE_WORD -> removeWord.by(actor, id, "Бесарал");
                case UPLOAD_PICTURE -> uploadPicture.by(actor, id, "a.png", drawn());
                case DESCRIBE_PICTURE ->
                        describePicture.by(
                                actor, id, "bridge-opens", Optional.of("Мост"), Optional.empty());
                case TRANSLATE -> translate.by(actor, id, Language.KAZAKH);
                case FILL_TRANSLATION -> past(() -> fillTranslation.by(actor, id, List.of("aaaa")));
                case KEEP_TRANSLATION -> past(() -> keepTranslation.by(actor, id, "aaaa", 1));
                case DRAFT_BY_MACHINE -> past(() -> draftByMachine.by(actor, id, List.of("aaaa")));
                case CLOSE_TASK -> closeTask.by(actor, id, 0, "");
                case OPEN_PREVIEW ->
                        openPreview.by(actor, id, Optional.empty(), Preview.Lifetime.HOUR);
                case REVOKE_PREVIEW -> past(() -> revokePreview.by(actor, id, 0));
                case ARRANGE -> arrange.by(actor, newsroom.site(), List.of(article.storyId()));
            }
        }

        private static InputStream drawn() {
            return new ByteArrayInputStream(PictureFiles.of("png", 3, 2));
        }

        /**
         * The article is no translation, has no preview and is not in Kazakh, but rights are asked
         * for before that is told.
         */
        private static void past(Runnable act) {
            try {
                act.run();
            } catch (NotFound found) {
                if (!found.getMessage().matches(".*(?:translation|preview|latin).*")) {
                    throw found;
                }
            }
        }

        private static DraftChange typed() {
            var parts = Map.of("lead", Optional.of("\"Другой лид.\""));
            return new DraftChange(
                    "tab-" + System.nanoTime(), 1, 0, parts, Optional.empty(), Set.of());
        }

        private static NewArticle inKazakh() {
            return new NewArticle(
                    Language.KAZAKH, Script.CYRILLIC, Newsroom.wording("Жаңа"), Optional.empty());
        }
    }
}
