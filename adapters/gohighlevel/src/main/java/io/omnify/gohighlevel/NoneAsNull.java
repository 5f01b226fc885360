package io.omnify.gohighlevel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes an empty text as the null by which the vendor takes a value away; what is not said is not written at all. */
final class NoneAsNull extends JsonSerializer<String> {
    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (text.isEmpty()) json.writeNull();
        else json.writeString(text);
    }
}
