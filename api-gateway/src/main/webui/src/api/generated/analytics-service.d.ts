// Generated from docs/contracts/api/analytics-service.yaml by "npm run generate". Do not edit.

export interface paths {
    "/api/analytics/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finished executions and runs by day, status and agent type */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totals and counts for a first look */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/dimensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organisation's data can be grouped and filtered by */
        get: operations["listDimensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's imports, the newest first */
        get: operations["listImports"];
        put?: never;
        /** Take an export in; it is read in the background */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is and what came of its lines */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how an export would be read, without importing it */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sums and ratios of the organisation's advertising
         * @description Any other parameter filters by the dimension of that name, such as age=30-34; given several times, any of the values counts.
         */
        get: operations["queryMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/metrics/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What platforms said of recent days by the hour of their accounts' clocks
         * @description Only what platforms say themselves, of the days they tell hours of, kept for five weeks after it was last stated. Hours need not add up to the day, because platforms restate one without the other.
         */
        get: operations["queryHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Activity: {
            executions: components["schemas"]["ActivityExecutions"][];
            from: components["schemas"]["LocalDate"];
            runs: components["schemas"]["ActivityRuns"][];
            to: components["schemas"]["LocalDate"];
        };
        /** @description of the last 30 days */
        ActivityCounts: {
            /** Format: int64 */
            completed: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            total: number;
        };
        ActivityExecutions: {
            agent_type: string;
            cost: components["schemas"]["Money"];
            /** Format: int64 */
            count: number;
            day: components["schemas"]["LocalDate"];
            /** Format: int64 */
            input_tokens: number;
            /** Format: int64 */
            output_tokens: number;
            status: string;
        };
        ActivityRuns: {
            /** Format: int64 */
            count: number;
            day: components["schemas"]["LocalDate"];
            status: string;
        };
        Dashboard: {
            as_of?: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: int64 */
            campaigns: number;
            currency?: string | null;
            executions: components["schemas"]["ActivityCounts"];
            last_import?: components["schemas"]["Import"] | null;
            runs: components["schemas"]["ActivityCounts"];
            /** @description of all metrics over all days, as in the answer to metrics */
            totals: {
                [key: string]: unknown;
            };
            totals_by_currency: {
                [key: string]: unknown;
            }[];
        };
        Dimension: {
            name: string;
            /** @description there are more values than shown */
            truncated: boolean;
            values: string[];
        };
        Dimensions: {
            currencies: string[];
            dimensions: components["schemas"]["Dimension"][];
            first_day?: ((string | components["schemas"]["LocalDate"] | null) | null) | components["schemas"]["LocalDate"] | null;
            last_day?: ((string | components["schemas"]["LocalDate"] | null) | null) | components["schemas"]["LocalDate"] | null;
            platforms: string[];
        };
        Hour: {
            /** Format: int64 */
            clicks: number;
            /** @description null where the platform does not tell it by the hour */
            conversions?: number | null;
            /**
             * Format: int32
             * @description from 0 to 23
             */
            hour: number;
            /** Format: int64 */
            impressions: number;
            /** @description null where the platform does not tell it by the hour */
            revenue?: ((components["schemas"]["Money"] | null) | null) | components["schemas"]["Money"] | null;
            spend: components["schemas"]["Money"];
        };
        Hours: {
            /** @description only those of which hours are told, in their order */
            days: components["schemas"]["HoursOfDay"][];
            /** @description the first of the days asked for; null where none was named and no hours are told */
            from?: ((string | components["schemas"]["LocalDate"] | null) | null) | components["schemas"]["LocalDate"] | null;
            /** @description the last of them */
            to?: ((string | components["schemas"]["LocalDate"] | null) | null) | components["schemas"]["LocalDate"] | null;
            /** @description the organisation's platforms that tell no hours at all: what they did is missing here and not nothing */
            without_hours: string[];
        };
        HoursOfDay: {
            /** @description when the platform said so */
            as_of: components["schemas"]["Instant"];
            currency: string;
            day: components["schemas"]["LocalDate"];
            /** @description hours that are missing had nothing until then */
            hours: components["schemas"]["Hour"][];
            platform: string;
            /** @description whose clock and days these are, such as Europe/Berlin; null where it is not known */
            time_zone?: string | null;
        };
        Import: {
            /**
             * Format: int64
             * @description lines that brought something new
             */
            accepted: number;
            completed_at?: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            created_at: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description lines that said what was known already
             */
            duplicates: number;
            /** @description what is wrong with the first rejected lines, at most 100 */
            errors: components["schemas"]["ImportLineError"][];
            errors_truncated: boolean;
            failure?: string | null;
            file_name: string;
            import_id: string;
            mapping: components["schemas"]["ImportMapping"];
            /**
             * Format: int64
             * @description lines that were not counted
             */
            rejected: number;
            /** @enum {string} */
            status: "processing" | "completed" | "failed";
            /**
             * Format: int64
             * @description lines whose numbers replaced those of an earlier import
             */
            updated: number;
            warnings: string[];
        };
        ImportForm: {
            /** Format: binary */
            file: string;
            mapping?: components["schemas"]["ImportMapping"];
        };
        ImportLineError: {
            field: string;
            /** Format: int64 */
            line: number;
            message: string;
        };
        /** @description Each field names a column of the file. A mapping that names any column is complete: fields it leaves out are not imported. One that names none only sets platform, currency or date_format and the columns are detected. */
        ImportMapping: {
            ad_id?: string | null;
            campaign_id?: string | null;
            campaign_name?: string | null;
            clicks?: string | null;
            conversions?: string | null;
            currency?: string | null;
            currency_column?: string | null;
            date?: string | null;
            /** @example dd-MM-yyyy */
            date_format?: string | null;
            dimensions?: string[] | null;
            impressions?: string | null;
            /**
             * @default ad_metrics
             * @enum {string}
             */
            kind: "ad_metrics";
            platform?: string | null;
            revenue?: string | null;
            spend?: string | null;
        };
        ImportPreview: {
            columns: string[];
            /**
             * Format: double
             * @description from 0 to 1
             */
            confidence: number;
            currency: string;
            date_format?: string | null;
            encoding: string;
            /** @description send it back, corrected, as the mapping of the import */
            mapping: components["schemas"]["ImportMapping"];
            platform: string;
            /** @description what must be corrected before the file can be imported */
            problems: components["schemas"]["ImportProblem"][];
            sample_rows: string[][];
            separator: string;
            warnings: string[];
        };
        ImportProblem: {
            field: string;
            message: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        Metrics: {
            /** @description when the data last changed; null without data */
            as_of?: components["schemas"]["Instant"];
            currencies: string[];
            /** @description null without data or with several currencies */
            currency?: string;
            /** @description what the organisation's data can be grouped and filtered by besides campaign, day, platform, ad and currency */
            dimensions: string[];
            /** @description one per combination of the values asked for in by: the values under their names (null where a fact has none), campaign_id beside campaign, currency where there are several, and every metric: counts as numbers, money as Money, ratios as numbers; null where undefined */
            rows: {
                [key: string]: unknown;
            }[];
            /** @description over everything that matched, not only the rows shown; money is null where there are several currencies */
            totals: {
                [key: string]: unknown;
            };
            /** @description the totals of each currency */
            totals_by_currency: {
                [key: string]: unknown;
            }[];
            /** @description there are more rows than shown */
            truncated: boolean;
        };
        Money: {
            /** @example 12.34 */
            amount?: string;
            /** @example USD */
            currency?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getActivity: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
        };
    };
    listDimensions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dimensions"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"][];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description Taken in; Location says where to look */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    queryMetrics: {
        parameters: {
            query?: {
                /** @description campaign, day, platform, ad, currency or a dimension, several separated by commas */
                by?: string;
                campaign?: string;
                from?: string;
                limit?: number;
                /** @description impressions, clicks, spend, conversions, revenue, ctr, cpc, cpa, roas; all without it */
                metrics?: string;
                /** @description a metric or a name from by, with a minus for descending */
                sort?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metrics"];
                };
            };
        };
    };
    queryHours: {
        parameters: {
            query?: {
                /** @description ours or the platform's; all campaigns without it */
                campaign_id?: string;
                /** @description of the accounts' clocks; the latest of which hours are told without it */
                day?: string;
                /** @description how many, up to and with that day; from 1, the usual, to 7 */
                days?: number;
                /** @description such as google_ads; all without it */
                platform?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hours"];
                };
            };
        };
    };
}
