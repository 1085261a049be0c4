package org.manabiya.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses of this server: checked where they come from outside, composed where a list keeps its conditions. */
public final class LocalAddress {
    /** Path and query in the signs of RFC 3986; no second slash at the beginning, which would name a server. */
    private static final Pattern ADDRESS = Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?");

    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private LocalAddress() {}

    /** The address if it is one of this server, so that nobody is led elsewhere by a link; else the first page. */
    public static String orHome(String address) {
        boolean ours = address != null
                && ADDRESS.matcher(address).matches()
                && !HALF_ESCAPE.matcher(address).find();
        return ours ? address : "/";
    }

    /** The path with those of the names that have a value: {@code of("/people", "q", "大金", "role", "")}. */
    public static String of(String path, Object... namesAndValues) {
        var address = new StringBuilder(path);
        char mark = '?';
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1] == null ? "" : namesAndValues[i + 1].toString();
            if (!value.isEmpty()) {
                address.append(mark)
                        .append(namesAndValues[i])
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return address.toString();
    }
}
