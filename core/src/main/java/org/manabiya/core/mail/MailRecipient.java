package org.manabiya.core.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Secrets;

/**
 * Somebody who wants mail: at an address that the owner of the account has typed and confirmed by a code sent there, so that nobody
 * subscribes another person.
 */
@Entity
@Table(name = "core_mail_recipient")
public class MailRecipient {
    /** A mail server takes longer ones, but RFC 5321 lets no path be longer. */
    private static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Duration CODE_LASTS = Duration.ofDays(1);
    /** A stranger's address gets at most so many questions a day from one account. */
    private static final int MOST_QUESTIONS = 5;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private String address;
    private String topics;

    @Column(name = "confirm_hash")
    private String confirmHash;

    @Column(name = "confirm_until")
    private Instant confirmUntil;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "stop_code")
    private String stopCode;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "asked_times")
    private int askedTimes;

    @Version
    private int version;

    protected MailRecipient() {}

    MailRecipient(UUID account, LocalDate today) {
        this.accountId = account;
        this.address = "";
        this.topics = "";
        this.stopCode = Secrets.random();
        this.askedOn = today;
    }

    /**
     * Takes another address, to which nothing goes before it is confirmed.
     *
     * @return the code for the confirmation, which is kept nowhere else
     */
    String ask(String typed, Instant now, LocalDate today) {
        String given = typed == null ? "" : typed.strip();
        if (given.length() > LONGEST || !ADDRESS.matcher(given).matches()) {
            throw new InvalidInput(new InvalidInput.Field("address", "mail.address.form"));
        }
        askedTimes = today.equals(askedOn) ? askedTimes + 1 : 1;
        askedOn = today;
        if (askedTimes > MOST_QUESTIONS) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "mail.address.tooMany", MOST_QUESTIONS);
        }
        address = given;
        confirmedAt = null;
        String code = Secrets.random();
        confirmHash = Secrets.hash(code);
        confirmUntil = now.plus(CODE_LASTS);
        return code;
    }

    boolean isOpenFor(Instant now) {
        return confirmHash != null && now.isBefore(confirmUntil);
    }

    void confirm(Instant now) {
        confirmedAt = now;
        confirmHash = null;
        confirmUntil = null;
    }

    void choose(Collection<MailTopic> chosen) {
        topics = chosen.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public UUID accountId() {
        return accountId;
    }

    public String address() {
        return address;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public Set<MailTopic> topics() {
        Set<MailTopic> all = EnumSet.noneOf(MailTopic.class);
        Stream.of(topics.split(","))
                .filter(word -> !word.isEmpty())
                .map(MailTopic::valueOf)
                .forEach(all::add);
        return all;
    }

    /** What in a mail's link ends all mails to the recipient, without signing in. */
    public String stopCode() {
        return stopCode;
    }
}
