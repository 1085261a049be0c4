package org.manabiya.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manabiya.core.error.Refusal;

/** What the next page says first: the outcome of the form that led to it. Kept in the session until shown. */
@RequestScoped
public class Flash {
    private static final String KEY = "flash";

    /** How it went, as the style of the notice. */
    public enum Tone {
        SUCCESS,
        WARNING,
        ERROR
    }

    /** One notice: a key of the message bundles and its variables. */
    public record Message(Tone tone, String key, ArrayList<Serializable> variables) implements Serializable {
        public String in(Texts texts) {
            return texts.get(key, variables);
        }
    }

    @Inject
    private HttpServletRequest request;

    public void success(String key, Serializable... variables) {
        add(Tone.SUCCESS, key, variables);
    }

    public void warning(String key, Serializable... variables) {
        add(Tone.WARNING, key, variables);
    }

    public void error(String key, Serializable... variables) {
        add(Tone.ERROR, key, variables);
    }

    /** Tells why something was not done. Numbers and days stay what they are: the text says how they are written. */
    public void refused(Refusal refusal) {
        error(
                refusal.key(),
                refusal.variables().stream()
                        .map(variable -> variable instanceof Serializable plain ? plain : String.valueOf(variable))
                        .toArray(Serializable[]::new));
    }

    private void add(Tone tone, String key, Serializable... variables) {
        var all = new ArrayList<Message>(waiting());
        all.add(new Message(tone, key, new ArrayList<>(Arrays.asList(variables))));
        request.getSession().setAttribute(KEY, all);
    }

    List<Message> take() {
        var all = waiting();
        if (!all.isEmpty()) {
            request.getSession().removeAttribute(KEY);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private List<Message> waiting() {
        var session = request.getSession(false);
        var all = session == null ? null : (List<Message>) session.getAttribute(KEY);
        return all == null ? List.of() : all;
    }
}
