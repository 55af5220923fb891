package rasid.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import rasid.model.Content;
import rasid.model.Reading;
import rasid.model.SiteText;
import rasid.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Records as they stand in columns: JSON, and for the texts of articles JSON deflated (a third of its size).
final class Packed {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private static final TypeReference<List<SiteText>> SITE_TEXTS = new TypeReference<>() {};

    private Packed() {}

    static byte[] content(Content content) {
        return deflated(content);
    }

    static byte[] text(String text) {
        return deflated(text);
    }

    static String text(byte[] packed) {
        try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(inflated, String.class);
        } catch (IOException | JacksonException e) {
            throw new StoreException("what a feed says is damaged in the database", e);
        }
    }

    static byte[] siteTexts(List<SiteText> texts) {
        return deflated(texts);
    }

    static List<SiteText> siteTexts(byte[] packed) {
        try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(inflated, SITE_TEXTS);
        } catch (IOException | JacksonException e) {
            throw new StoreException("what a source repeats is damaged in the database", e);
        }
    }

    private static byte[] deflated(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    static Content content(byte[] packed) {
        try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(inflated, Content.class);
        } catch (IOException | JacksonException e) {
            throw new StoreException("the text of an article is damaged in the database", e);
        }
    }

    static String spans(List<Span> spans) {
        return JSON.writeValueAsString(spans);
    }

    static List<Span> spans(String json) {
        return JSON.readValue(json, SPANS);
    }

    static String reading(Reading reading) {
        return JSON.writeValueAsString(reading);
    }

    static Reading reading(String json) {
        return JSON.readValue(json, Reading.class);
    }
}
