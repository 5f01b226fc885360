// Generated from docs/contracts/api/agent-service.yaml by "npm run generate". Do not edit.

export interface paths {
    "/api/agentkit/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgents"];
        put?: never;
        post: operations["createAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        get: operations["getAgent"];
        put: operations["changeAgent"];
        post?: never;
        delete: operations["deleteAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["executeAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/executions": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        get: operations["listExecutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/executions/{execution_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                execution_id: string;
            };
            cookie?: never;
        };
        get: operations["getExecution"];
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
        AgentBody: {
            agent_type?: string;
            budget?: components["schemas"]["BudgetView"];
            description?: string;
            instructions?: string;
            model?: string;
            name?: string;
            output_schema?: Record<string, never>;
            tools?: string[];
        };
        AgentData: {
            agent_type?: string;
            budget?: components["schemas"]["BudgetView"];
            built_in?: boolean;
            created_at?: string;
            description?: string;
            instructions?: string;
            model?: string;
            name?: string;
            output_schema?: Record<string, never>;
            tools?: string[];
            updated_at?: string;
        };
        AgentView: {
            agent_id?: string;
            data?: components["schemas"]["AgentData"];
            status?: string;
        };
        BudgetView: {
            per_month?: components["schemas"]["MoneyView"];
            per_run?: components["schemas"]["MoneyView"];
        };
        ErrorView: {
            code?: string;
            message?: string;
        };
        ExecutionView: {
            agent_id?: string;
            agent_type?: string;
            completed_at?: string;
            data?: Record<string, never>;
            duration_seconds?: number;
            error?: components["schemas"]["ErrorView"];
            execution_id?: string;
            input_data?: Record<string, never>;
            mode?: string;
            run_id?: string;
            started_at?: string;
            status?: string;
            turns?: components["schemas"]["TurnView"][];
            usage?: components["schemas"]["UsageView"];
        };
        MoneyView: {
            amount?: string;
            currency?: string;
        };
        ToolCallView: {
            arguments?: Record<string, never>;
            duration_ms?: number;
            error?: string;
            name?: string;
            result?: Record<string, never>;
            tool_call_id?: string;
        };
        TurnView: {
            text?: string;
            tool_calls?: components["schemas"]["ToolCallView"][];
            usage?: components["schemas"]["UsageView"];
        };
        UsageView: {
            cost?: components["schemas"]["MoneyView"];
            input_tokens?: number;
            output_tokens?: number;
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
    listAgents: {
        parameters: {
            query?: {
                agent_type?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"][];
                };
            };
        };
    };
    createAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentBody"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
        };
    };
    changeAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentBody"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
        };
    };
    deleteAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    executeAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
        };
    };
    listExecutions: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"][];
                };
            };
        };
    };
    getExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                execution_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
        };
    };
}
