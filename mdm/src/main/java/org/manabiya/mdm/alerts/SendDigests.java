package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.jobs.DailyChore;
import org.manabiya.core.mail.MailRecipients;
import org.manabiya.core.mail.MailTopic;
import org.manabiya.core.mail.Post;
import org.manabiya.core.text.Wording;

/**
 * The digest of the morning: what is open in each reader's own reach, in numbers and with a link, and nothing where there is nothing. It
 * goes once a day; the later times are for what the mail server did not take.
 */
@Dependent
public class SendDigests implements DailyChore {
    private final MailRecipients recipients;
    private final Post post;
    private final Callers callers;
    private final Alerts alerts;
    private final Clock clock;

    @Inject
    public SendDigests(MailRecipients recipients, Post post, Callers callers, Alerts alerts, Clock clock) {
        this.recipients = recipients;
        this.post = post;
        this.callers = callers;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mdm.send-digests";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(6, 30);
    }

    @Override
    public List<LocalTime> again() {
        return List.of(LocalTime.of(7, 30), LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(15, 0));
    }

    @Override
    @ActivateRequestContext
    public void run() {
        if (!post.isOn()) {
            return;
        }
        String today = LocalDate.now(clock).toString();
        recipients
                .wanting(MailTopic.ALERTS)
                .forEach(reader -> post.once(reader, MailTopic.ALERTS, today, () -> message(reader)));
    }

    private Optional<Post.Message> message(MailRecipients.Reader reader) {
        Reach reach = callers.of(reader.account()).reach(Permission.ALERT_SEE);
        List<Alerts.Sum> sums = alerts.sums(reach);
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        Wording texts = post.wording(reader);
        long all = sums.stream().mapToLong(Alerts.Sum::alerts).sum();
        String lines = sums.stream().map(sum -> line(sum, texts, reader)).collect(Collectors.joining("\n"));
        return Optional.of(new Post.Message(
                texts.get("alerts.mail.subject", all), texts.get("alerts.mail.text", lines, post.link("/alerts"))));
    }

    private static String line(Alerts.Sum sum, Wording texts, MailRecipients.Reader reader) {
        String day = sum.first() == null
                ? ""
                : JapaneseDates.format(
                        sum.first(),
                        "en".equals(reader.language()) ? java.util.Locale.ENGLISH : java.util.Locale.JAPANESE);
        return texts.get("alerts.mail." + sum.kind(), sum.units(), day, sum.missing());
    }
}
