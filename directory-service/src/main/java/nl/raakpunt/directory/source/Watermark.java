package nl.raakpunt.directory.source;

/**
 * Up to where a directory was read; only good for the same server with the same settings.
 *
 * @param method which way of reading changes it belongs to, for example {@code syncrepl}
 * @param server identity of the server or set of servers it came from
 * @param scope  hash of base, filter and attributes: with others, a watermark would hide entries
 * @param value  opaque to everyone but the method
 */
public record Watermark(String method, String server, String scope, String value) {}
