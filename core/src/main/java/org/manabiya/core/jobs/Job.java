package org.manabiya.core.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** Work that takes long, from the order to the result. Its steps are taken under a lock on its row, on whichever node. */
@Entity
@Table(name = "core_job")
public class Job {

    @Id
    private UUID id;

    private String kind;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private String payload;

    private int attempt;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    private int percent;

    @Column(name = "words_key")
    private String wordsKey;

    @Column(name = "words_variables")
    private String wordsVariables;

    private String result;

    private String reference;

    @Column(name = "created_at")
    private Instant created;

    @Column(name = "started_at")
    private Instant started;

    @Column(name = "ended_at")
    private Instant ended;

    protected Job() {}

    Job(String kind, String payload, UUID municipalityId, UUID ownerId, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.payload = payload;
        this.municipalityId = municipalityId;
        this.ownerId = ownerId;
        this.state = JobState.QUEUED;
        this.created = now;
    }

    /** Begins, or begins anew after the node that ran it has died. */
    void start(Instant now) {
        require(!state.isOver());
        state = JobState.RUNNING;
        attempt++;
        percent = 0;
        started = now;
    }

    void progress(int reached, Words words) {
        require(state == JobState.RUNNING);
        percent = Math.max(0, Math.min(reached, 99));
        say(words);
    }

    void succeed(String outcome, Instant now) {
        require(state == JobState.RUNNING);
        percent = 100;
        result = outcome;
        end(JobState.DONE, now);
    }

    /** @param number the number under which the log tells more, or null when the words say it all */
    void fail(Words words, String number, Instant now) {
        require(!state.isOver());
        say(words);
        reference = number;
        end(JobState.FAILED, now);
    }

    /** A waiting job is cancelled at once; a running one is asked to stop, and may be done before it notices. */
    void askToCancel(Instant now) {
        if (state == JobState.QUEUED) {
            end(JobState.CANCELLED, now);
        } else {
            cancelAsked = true;
        }
    }

    void cancelled(Instant now) {
        require(state == JobState.RUNNING && cancelAsked);
        end(JobState.CANCELLED, now);
    }

    /** Goes back to wait for another node, since this one is shutting down. */
    void handBack() {
        require(state == JobState.RUNNING);
        state = JobState.QUEUED;
    }

    private void say(Words words) {
        wordsKey = words.key();
        wordsVariables = words.variablesAsJson();
    }

    private void end(JobState how, Instant now) {
        state = how;
        ended = now;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Job " + id + " is " + state);
        }
    }

    /** Whether the start with that number is the one that holds the job. */
    boolean isHeldBy(int start) {
        return state == JobState.RUNNING && attempt == start;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    /** The board of education whose job it is; empty for the installation's own. */
    public Optional<UUID> municipality() {
        return Optional.ofNullable(municipalityId);
    }

    /** The account that ordered it. */
    public Optional<UUID> owner() {
        return Optional.ofNullable(ownerId);
    }

    public JobState state() {
        return state;
    }

    String payload() {
        return payload;
    }

    int attempt() {
        return attempt;
    }

    public boolean isCancelAsked() {
        return cancelAsked;
    }

    public int percent() {
        return percent;
    }

    /** What it said last: how far it is, or why it failed. */
    public Optional<Words> words() {
        return Optional.ofNullable(Words.read(wordsKey, wordsVariables));
    }

    /** What the kind returned, usually JSON. */
    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    /** The number under which the log tells what went wrong. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    public Instant created() {
        return created;
    }

    public Optional<Instant> started() {
        return Optional.ofNullable(started);
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }
}
