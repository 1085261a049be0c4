package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.error.LoggedError;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.jobs.DailyChore;
import org.manabiya.core.mail.MailRecipients;
import org.manabiya.core.mail.MailTopic;
import org.manabiya.core.mail.Post;
import org.manabiya.core.text.Wording;
import org.manabiya.mdm.yearchange.OpenSteps;

/**
 * The digest of the morning: what is open in each reader's own reach, kind by kind in numbers and with a link, and nothing where there is
 * nothing. It goes once a day; the later times are for what the mail server did not take.
 */
@Dependent
public class SendDigests implements DailyChore {
    private static final Logger LOG = Logger.getLogger(SendDigests.class.getName());

    private final MailRecipients recipients;
    private final Post post;
    private final Callers callers;
    private final Alerts alerts;
    private final CheckAlerts check;
    private final OpenSteps yearChange;
    private final Clock clock;

    @Inject
    public SendDigests(
            MailRecipients recipients,
            Post post,
            Callers callers,
            Alerts alerts,
            CheckAlerts check,
            OpenSteps yearChange,
            Clock clock) {
        this.recipients = recipients;
        this.post = post;
        this.callers = callers;
        this.alerts = alerts;
        this.check = check;
        this.yearChange = yearChange;
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
        Map<MailRecipients.Reader, Caller> readers = new LinkedHashMap<>();
        recipients.wanting(MailTopic.ALERTS).forEach(reader -> readers.put(reader, callers.of(reader.account())));
        readers.values().stream()
                .filter(reader -> reader.may(Permission.ALERT_SEE))
                .map(Caller::municipality)
                .distinct()
                .forEach(this::checkedToday);
        readers.forEach((reader, caller) -> post.once(reader, MailTopic.ALERTS, today, () -> message(reader, caller)));
    }

    /** A server that stood all night does both at its start. Without today's check the digest tells what is known. */
    private void checkedToday(UUID municipality) {
        try {
            check.unlessToday(municipality);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "The alerts of " + municipality + " were not checked", LoggedError.of(failure));
        }
    }

    private Optional<Post.Message> message(MailRecipients.Reader reader, Caller caller) {
        List<Alerts.Sum> sums = alerts.sums(caller.reach(Permission.ALERT_SEE));
        List<OpenSteps.Step> steps = caller.may(Permission.YEAR_CHANGE_SEE)
                ? yearChange.of(caller.reach(Permission.YEAR_CHANGE_SEE))
                : List.of();
        if (sums.isEmpty() && steps.isEmpty()) {
            return Optional.empty();
        }
        Wording texts = post.wording(reader);
        long all = sums.stream().mapToLong(Alerts.Sum::alerts).sum() + steps.size();
        String lines = Stream.concat(
                        sums.stream().map(sum -> line(sum, texts, reader)),
                        steps.stream().limit(1).map(first -> line(first, steps.size(), texts, reader)))
                .collect(Collectors.joining("\n"));
        return Optional.of(new Post.Message(
                texts.get("alerts.mail.subject", all), texts.get("alerts.mail.text", lines, post.link("/alerts"))));
    }

    private String line(Alerts.Sum sum, Wording texts, MailRecipients.Reader reader) {
        String day = sum.first() == null ? "" : day(sum.first(), reader);
        return texts.get("alerts.mail." + sum.kind(), sum.units(), day, sum.missing()) + "\n  "
                + post.link(sum.kind().address());
    }

    /** The year change in one line, with the earliest of its days. */
    private String line(OpenSteps.Step first, int all, Wording texts, MailRecipients.Reader reader) {
        return texts.get("alerts.mail.yearChange", all, day(first.due(), reader)) + "\n  " + post.link("/year-changes");
    }

    private static String day(LocalDate day, MailRecipients.Reader reader) {
        return JapaneseDates.format(day, "en".equals(reader.language()) ? Locale.ENGLISH : Locale.JAPANESE);
    }
}
