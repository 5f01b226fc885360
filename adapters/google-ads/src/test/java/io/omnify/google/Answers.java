package io.omnify.google;

/** What Google says, as its descriptors have it; a test holds each against them. */
final class Answers {
    static final String ACCOUNT = """
            {"results":[{"customer":{"resourceName":"customers/1234567890","id":"1234567890",
              "currencyCode":"EUR","timeZone":"Europe/Berlin"}}],"fieldMask":"customer.id"}""";

    static final String COUNTRIES = """
            {"results":[
              {"geoTargetConstant":{"resourceName":"geoTargetConstants/2276","countryCode":"DE"}},
              {"geoTargetConstant":{"resourceName":"geoTargetConstants/2040","countryCode":"AT"}}]}""";

    static final String NOTHING = "{\"fieldMask\":\"campaign.id\"}";

    private Answers() {}

    static String campaign(String name, String status, String budget) {
        return """
                {"results":[{
                  "campaign":{"resourceName":"customers/1234567890/campaigns/77","id":"77","name":"%s","status":"%s",
                    "primaryStatus":"%s","campaignBudget":"customers/1234567890/campaignBudgets/66",
                    "startDateTime":"2026-12-01 00:00:00","endDateTime":"2026-12-31 23:59:59"},
                  "campaignBudget":{"resourceName":"customers/1234567890/campaignBudgets/66",%s},
                  "customer":{"resourceName":"customers/1234567890","currencyCode":"EUR","timeZone":"Europe/Berlin"}}]}""".formatted(name, status, status.equals("ENABLED") ? "ELIGIBLE" : status, budget);
    }

    static String daily(String micros) {
        return "\"amountMicros\":\"" + micros + "\",\"period\":\"DAILY\",\"explicitlyShared\":false";
    }

    /** So many operations done, the campaign the second of them. */
    static String mutated(int operations) {
        var results = new StringBuilder();
        for (int i = 0; i < operations; i++) {
            var result = i == 1
                    ? "{\"campaignResult\":{\"resourceName\":\"customers/1234567890/campaigns/77\"}}"
                    : "{\"campaignBudgetResult\":{\"resourceName\":\"customers/1234567890/campaignBudgets/66\"}}";
            results.append(i == 0 ? "" : ",").append(result);
        }
        return "{\"mutateOperationResponses\":[" + results + "]}";
    }

    static String day(String campaign, String day, long micros) {
        return """
                {"campaign":{"resourceName":"customers/1234567890/campaigns/%s","id":"%s"},
                 "segments":{"date":"%s"},
                 "metrics":{"impressions":"1000","clicks":"40","costMicros":"%d","conversions":1.5,
                   "conversionsValue":123.456789},
                 "customer":{"resourceName":"customers/1234567890","currencyCode":"EUR"}}""".formatted(campaign, campaign, day, micros);
    }

    static String hour(String campaign, String day, int hour, long micros) {
        return day(campaign, day, micros).replace("\"segments\":{", "\"segments\":{\"hour\":" + hour + ",");
    }

    static String error(int http, String category, String code, String... fields) {
        var path = new StringBuilder();
        for (var field : fields)
            path.append(path.isEmpty() ? "" : ",")
                    .append("{\"fieldName\":\"")
                    .append(field)
                    .append("\"}");
        return """
                {"error":{"code":%d,"message":"Request contains an invalid argument.","status":"INVALID_ARGUMENT",
                  "details":[{"@type":"type.googleapis.com/google.ads.googleads.v25.errors.GoogleAdsFailure",
                    "errors":[{"errorCode":{"%s":"%s"},"message":"Because of %s.",
                      "location":{"fieldPathElements":[%s]}}],"requestId":"r-1"}]}}""".formatted(http, category, code, code, path);
    }

    static String quota(String code, int seconds) {
        return """
                {"error":{"code":429,"message":"Resource has been exhausted.","status":"RESOURCE_EXHAUSTED",
                  "details":[{"@type":"type.googleapis.com/google.ads.googleads.v25.errors.GoogleAdsFailure",
                    "errors":[{"errorCode":{"quotaError":"%s"},"message":"Too many requests.",
                      "details":{"quotaErrorDetails":{"rateScope":"DEVELOPER","rateName":"Basic","retryDelay":"%ds"}}}],
                    "requestId":"r-1"}]}}""".formatted(code, seconds);
    }

    /** The error as it stands inside a success. */
    static String partial(String code) {
        var error = quota(code, 3_600);
        return "{\"partialFailureError\":" + error.substring(error.indexOf(':') + 1, error.lastIndexOf('}'))
                + ",\"mutateOperationResponses\":[{},{}]}";
    }
}
