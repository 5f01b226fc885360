// Generated from docs/contracts/api/workflow-service.yaml by "npm run generate". Do not edit.

export interface paths {
    "/api/agentkit/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/workflows/{workflow_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow_id: string;
            };
            cookie?: never;
        };
        get: operations["getWorkflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/workflows/{workflow_id}/execute": {
        parameters: {
            query?: never;
            header?: {
                Prefer?: string;
            };
            path: {
                workflow_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["executeWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/workflows/{workflow_id}/executions": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                workflow_id: string;
            };
            cookie?: never;
        };
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/workflows/{workflow_id}/executions/{execution_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                execution_id: string;
                workflow_id: string;
            };
            cookie?: never;
        };
        get: operations["getRun"];
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
        RunData: {
            completed_at?: string;
            input?: Record<string, never>;
            output?: Record<string, never>;
            started_at?: string;
            steps?: components["schemas"]["StepView"][];
            version?: number;
        };
        RunView: {
            data?: components["schemas"]["RunData"];
            execution_id?: string;
            status?: string;
            workflow_id?: string;
        };
        StepDefinition: {
            agent_id?: string;
            agent_type?: string;
            depends_on?: string[];
            input?: Record<string, never>;
            name?: string;
            step_id?: string;
            type?: string;
        };
        StepError: {
            code?: string;
            message?: string;
        };
        StepView: {
            attempt?: number;
            completed_at?: string;
            error?: components["schemas"]["StepError"];
            execution_id?: string;
            input?: Record<string, never>;
            mode?: string;
            output?: Record<string, never>;
            started_at?: string;
            status?: string;
            step_id?: string;
        };
        WorkflowData: {
            created_at?: string;
            description?: string;
            name?: string;
            steps?: components["schemas"]["StepDefinition"][];
            updated_at?: string;
            version?: number;
        };
        WorkflowView: {
            data?: components["schemas"]["WorkflowData"];
            status?: string;
            workflow_id?: string;
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
    listWorkflows: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["WorkflowView"][];
                };
            };
        };
    };
    getWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow_id: string;
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
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
        };
    };
    executeWorkflow: {
        parameters: {
            query?: never;
            header?: {
                Prefer?: string;
            };
            path: {
                workflow_id: string;
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                workflow_id: string;
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
                    "application/json": components["schemas"]["RunView"][];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                execution_id: string;
                workflow_id: string;
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
                    "application/json": components["schemas"]["RunView"];
                };
            };
        };
    };
}
