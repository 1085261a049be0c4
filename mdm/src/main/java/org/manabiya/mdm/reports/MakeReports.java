package org.manabiya.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manabiya.core.error.LoggedError;
import org.manabiya.core.jobs.DailyChore;
import org.manabiya.core.mail.MailRecipients;
import org.manabiya.core.mail.MailTopic;
import org.manabiya.core.mail.Post;
import org.manabiya.core.text.Wording;

/**
 * Makes what is due before anybody comes to work and tells by mail that it is there, with a link and never with the file. One that fails
 * leaves the others alone and is tried again at the later times, as is a mail that the server did not take.
 */
@Dependent
public class MakeReports implements DailyChore {
    private static final Logger LOG = Logger.getLogger(MakeReports.class.getName());

    private final MakeReport make;
    private final MailRecipients recipients;
    private final Post post;

    @Inject
    public MakeReports(MakeReport make, MailRecipients recipients, Post post) {
        this.make = make;
        this.recipients = recipients;
        this.post = post;
    }

    @Override
    public String name() {
        return "mdm.make-reports";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 40);
    }

    @Override
    public List<LocalTime> again() {
        return List.of(LocalTime.of(6, 40), LocalTime.of(8, 0), LocalTime.of(12, 0));
    }

    @Override
    @ActivateRequestContext
    public void run() {
        make.due().forEach(this::make);
        List<MailRecipients.Reader> readers = post.isOn() ? recipients.wanting(MailTopic.REPORTS) : List.of();
        if (!readers.isEmpty()) {
            make.lately().forEach(ready -> tell(ready, readers));
        }
        make.forget();
    }

    private void make(UUID schedule) {
        try {
            make.of(schedule);
        } catch (Exception failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, "Report " + schedule + " failed: " + reference, LoggedError.of(failure));
            make.failed(schedule, reference);
        }
    }

    private void tell(MakeReport.Ready ready, List<MailRecipients.Reader> readers) {
        readers.stream()
                .filter(reader -> reader.account().equals(ready.account()))
                .forEach(reader -> post.once(
                        reader,
                        MailTopic.REPORTS,
                        ready.report().toString(),
                        () -> Optional.of(message(ready, reader))));
    }

    private Post.Message message(MakeReport.Ready ready, MailRecipients.Reader reader) {
        Wording texts = post.wording(reader);
        String report = texts.get("reports.kind." + ready.kind());
        return new Post.Message(
                texts.get("reports.mail.subject", report),
                texts.get("reports.mail.text", report, post.link("/reports")));
    }
}
