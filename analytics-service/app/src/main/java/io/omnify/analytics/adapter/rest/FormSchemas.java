package io.omnify.analytics.adapter.rest;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Keeps the declared schema of a form: the generator adds a second one, made of the method's parameters, beside it. */
public final class FormSchemas implements OASFilter {
    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        if (body.getContent() == null) return body;
        body.getContent().getMediaTypes().values().forEach(type -> {
            var schema = type.getSchema();
            if (schema == null || schema.getRef() == null) return;
            schema.setType(null);
            schema.setProperties(null);
        });
        return body;
    }
}
