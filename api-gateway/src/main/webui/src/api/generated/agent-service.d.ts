// Generated from docs/contracts/api/agent-service.yaml by "npm run generate". Do not edit.

export interface paths {
    "/api/agentkit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listAgents"];
        put?: never;
        /** Create */
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
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getAgent"];
        /** Replace */
        put: operations["replaceAgent"];
        post?: never;
        /** Delete */
        delete: operations["deleteAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start */
        post: operations["executeAgentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions: without from, from what is published; without to, to the draft */
        get: operations["compareAgentVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Execute */
        post: operations["executeAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Of Agent */
        get: operations["listExecutionsOfAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listAgentMemory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/memory/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getAgentMemory"];
        put?: never;
        post?: never;
        /** Also of an agent that was deleted */
        delete: operations["eraseAgentMemory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent answers with the simulated model; nothing is stored, paid or done, and of its tools only those are called that read the platform's own records */
        post: operations["testAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listAgentVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version by its number, or the draft */
        get: operations["getAgentVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/versions/{version}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the draft, or what an earlier version was, as a new version */
        post: operations["publishAgentVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agent_id}/versions/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Discard */
        delete: operations["discardAgentDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/{agentId}/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In the order they are asked */
        get: operations["listModelsOfAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/agents/batch-execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Batch */
        post: operations["executeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/analytics/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Analytics */
        post: operations["analyzePerformance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/approvals/{approval_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/approvals/{approval_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yes, yes with other arguments, or no; the agent goes on */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listAgentBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getAgentBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/batches/{batch_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks every item that is not over to stop */
        post: operations["cancelAgentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/client-management/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clients */
        post: operations["manageClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/compliance/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check */
        post: operations["checkCompliance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/creative-intelligence/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creative */
        post: operations["analyzeCreative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
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
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/executions/{execution_id}/approvals/{tool_call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getApprovalOfCall"];
        put?: never;
        /** Yes, yes with other arguments, or no; the execution goes on */
        post: operations["decideApprovalOfCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/executions/{execution_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel */
        post: operations["cancelExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/executions/{execution_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events, resumed after Last-Event-ID */
        get: operations["watchExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/marketing-automation/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marketing */
        post: operations["planMarketing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/memory/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets what any agent remembers of a subject */
        delete: operations["eraseSubject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getAgentMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getExecutionRetention"];
        /** Deletes ended executions after so many days, with all they were given, said, called and answered */
        put: operations["changeExecutionRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names of the organisation's secrets; never their values */
        get: operations["listSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/secrets/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps a secret, in place of the one of that name */
        put: operations["keepSecret"];
        post?: never;
        /** Forgets a secret; calls that name it are refused from now on */
        delete: operations["removeSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/spending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getSpending"];
        /** Change */
        put: operations["changeSpendingLimit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/tool-calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The source of a figure */
        get: operations["getToolCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agentkit/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listTools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listCampaigns"];
        put?: never;
        /** A draft; nobody outside hears of it */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        /** Only one that spends nothing and never will */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        /** Writes what is given anew and leaves the rest, but an empty budget_cap, start_at or end_at means none; one that was reviewed or approved is a draft again */
        patch: operations["changeCampaign"];
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets it be launched; of a launched one raises the cap of its budget. A person's act: whoever wrote on it may not, unless nobody else could */
        post: operations["approveCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another amount, other shares or both; never more than was approved */
        put: operations["changeCampaignBudget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says who is right where a platform and we differ */
        post: operations["decideDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For good */
        post: operations["endCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts it on all its platforms; said again, tries those that failed, also to pause or end, and leaves the others alone */
        post: operations["launchCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/optimiser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getOptimiser"];
        /** Says how far a campaign's money is moved without people */
        put: operations["setOptimiser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/optimiser/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at the campaign now; a day is decided once */
        post: operations["runOptimiser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause */
        post: operations["pauseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it did, by day or platform, and its pacing */
        get: operations["getCampaignPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/proposals/{proposal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/proposals/{proposal_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the money as proposed */
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/proposals/{proposal_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves the money where it is */
        post: operations["dismissProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/proposals/{proposal_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the money back where it was; the optimiser then rests for three days */
        post: operations["undoProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads its figures and looks for drift now, instead of within the hour */
        post: operations["refreshCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives it back to those who wrote it */
        post: operations["rejectCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume */
        post: operations["resumeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for somebody to look at it */
        post: operations["submitCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From the real opportunities of the CRM */
        get: operations["getClientAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listEmailCampaigns"];
        put?: never;
        /** A draft; it goes to the CRM when it is scheduled */
        post: operations["createEmailCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/campaigns/{email_campaign_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getEmailCampaign"];
        put?: never;
        post?: never;
        /** At the CRM too; not one that was sent */
        delete: operations["deleteEmailCampaign"];
        options?: never;
        head?: never;
        /** Only a draft */
        patch: operations["changeEmailCampaign"];
        trace?: never;
    };
    "/api/gohighlevel/campaigns/{email_campaign_id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings it to the CRM and has it sent; may be repeated */
        post: operations["scheduleEmailCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/campaigns/{email_campaign_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of it by now */
        get: operations["getEmailCampaignStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answered also while the CRM is away, then marked stale */
        get: operations["listClients"];
        put?: never;
        /** A new client, or the one of the same e-mail address or phone changed; may be repeated */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/clients/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getClient"];
        /** Changes what is given; tags become just those */
        put: operations["changeClient"];
        post?: never;
        /** At the CRM too */
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/clients/{client_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As they are known; one by its id asks the CRM too */
        get: operations["listClientMessages"];
        put?: never;
        /** Sent once, also when the same Idempotency-Key comes again or an answer is lost */
        post: operations["writeToClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/clients/{client_id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With what has become of it by now */
        get: operations["getClientMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/clients/{client_id}/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answered also while the CRM is away, then marked stale */
        get: operations["listClientOpportunities"];
        put?: never;
        /** The client's one in the pipeline; one that is there otherwise is not written over. May be repeated */
        post: operations["createOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/clients/{client_id}/opportunities/{opportunity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getOpportunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Moves it, or changes what it is worth; may be repeated */
        patch: operations["changeOpportunity"];
        trace?: never;
    };
    "/api/gohighlevel/clients/{client_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tag */
        post: operations["addClientTags"];
        /** Untag */
        delete: operations["removeClientTags"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answered also while the CRM is away, then marked stale */
        get: operations["listOpportunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** They are made on the CRM's own pages; while it is away those it told last */
        get: operations["listPipelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gohighlevel/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads now what changed at the CRM; it is read by itself too */
        post: operations["readClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/platforms/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Some platforms ask first whether somebody is there */
        get: operations["answerPlatformChallenge"];
        put?: never;
        /** Signed by the platform, told lately; what was told before changes nothing */
        post: operations["takePlatformWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/platforms/apps/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signed by the platform, of any account that uses the app; of one that is not connected, nothing is taken */
        post: operations["takeAppWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platforms and the organisation's connections to them */
        get: operations["listPlatforms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms/{platform}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With what was pasted; simulated without anything */
        post: operations["connectPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms/{platform}/connections/{connection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        /** Revokes its token at the platform and erases it */
        delete: operations["disconnectPlatform"];
        options?: never;
        head?: never;
        /** Its name, its account, or the credentials it stands on */
        patch: operations["changeConnection"];
        trace?: never;
    };
    "/api/platforms/{platform}/connections/{connection_id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts its credentials open; while the platform is away those it said last */
        get: operations["listConnectionAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms/{platform}/connections/{connection_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the platform whether it works now */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms/{platform}/connections/oauth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to send the person; the state works once, for them alone */
        post: operations["beginConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms/{platform}/connections/oauth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the platform sends the person back with */
        get: operations["finishConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; there are at most 50 */
        get: operations["listWebhooks"];
        put?: never;
        /** Deliveries are signed as Standard Webhooks are, and tried for three days until answered with 2xx */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Remove */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /** Also enables one that was disabled */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook_id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the same again, for another three days */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook_id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a webhook.ping.v1, to see whether deliveries arrive */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook_id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on deliveries are signed with the new one */
        post: operations["renewWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be subscribed to */
        get: operations["listWebhookEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/inlets/{connection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A new address for the platform's webhooks; the one before ends. What comes is told as platform.webhook.received.v1 */
        put: operations["openInlet"];
        post?: never;
        /** Close */
        delete: operations["closeInlet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActionView: {
            effect?: string;
            input_schema?: {
                [key: string]: unknown;
            };
            name?: string;
            output_schema?: {
                [key: string]: unknown;
            };
            summary?: string;
        };
        AgentBatchCourse: {
            agent_id?: string;
            batch_id?: string;
            cost?: components["schemas"]["MoneyView"];
            counts?: {
                [key: string]: number;
            };
            started_at?: components["schemas"]["Instant"];
            /** @description running until every item is over */
            status?: string;
            /** Format: int64 */
            total?: number;
        };
        AgentBatchItem: {
            cost?: components["schemas"]["MoneyView"];
            data?: {
                [key: string]: unknown;
            };
            error?: components["schemas"]["ErrorView"];
            execution_id?: string;
            /** Format: int32 */
            index?: number;
            /** @description live, simulation or fallback */
            mode?: string;
            status?: string;
        };
        AgentBatchRequest: {
            /** @description Chosen by the client: sent again, it is the same batch */
            batch_id?: string;
            inputs?: {
                [key: string]: unknown;
            }[];
            /**
             * Format: int64
             * @description A published version; the current one when absent
             */
            version?: number;
        };
        AgentBatchView: {
            agent_id?: string;
            batch_id?: string;
            cost?: components["schemas"]["MoneyView"];
            counts?: {
                [key: string]: number;
            };
            items?: components["schemas"]["AgentBatchItem"][];
            /** @description running until every item is over */
            status?: string;
            /** Format: int32 */
            total?: number;
        };
        AgentData: {
            agent_type?: string;
            budget?: components["schemas"]["BudgetView"];
            built_in?: boolean;
            capabilities?: string[];
            config?: {
                [key: string]: unknown;
            };
            created_at?: components["schemas"]["Instant"];
            description?: string;
            /** @description When there is a draft that is not published */
            draft_saved_at?: components["schemas"]["Instant"];
            guardrails?: {
                [key: string]: unknown;
            };
            handoffs?: string[];
            input_schema?: {
                [key: string]: unknown;
            };
            instructions?: string;
            limits?: components["schemas"]["LimitsForm"];
            memory?: components["schemas"]["MemoryForm"];
            model?: string;
            models?: components["schemas"]["ModelForm"][];
            name?: string;
            output_schema?: {
                [key: string]: unknown;
            };
            /** @description Each a tool's name, or an object with name, approval, amount and max_calls */
            tools?: unknown[];
            updated_at?: components["schemas"]["Instant"];
            variables?: {
                [key: string]: unknown;
            };
            /**
             * Format: int64
             * @description Of what is published; 0 while nothing is
             */
            version?: number;
        };
        AgentDifference: {
            from?: unknown;
            path?: string;
            to?: unknown;
        };
        AgentMetrics: {
            agent_id?: string;
            /** Format: double */
            average_seconds?: number;
            /** Format: int64 */
            completed?: number;
            cost?: components["schemas"]["MoneyView"];
            /** Format: int64 */
            executions?: number;
            /** Format: int64 */
            failed?: number;
            /** Format: int64 */
            input_tokens?: number;
            /** Format: double */
            longest_seconds?: number;
            /** Format: int64 */
            output_tokens?: number;
            /** Format: int64 */
            running?: number;
            /** Format: double */
            success_rate?: number;
        };
        AgentRequest: {
            agent_id?: string;
            agent_type: string;
            budget?: components["schemas"]["BudgetRequest"];
            capabilities?: string[];
            config?: {
                [key: string]: unknown;
            };
            description?: string;
            guardrails?: {
                [key: string]: unknown;
            };
            handoffs?: string[];
            input_schema?: {
                [key: string]: unknown;
            };
            /** @description May name variables as {{variable}}; those must be declared in variables */
            instructions?: string;
            limits?: components["schemas"]["LimitsForm"];
            memory?: components["schemas"]["MemoryForm"];
            model?: string;
            /** @description In the order they are asked; wins over model */
            models?: components["schemas"]["ModelForm"][];
            name: string;
            organization_id?: string;
            output_schema?: {
                [key: string]: unknown;
            };
            /** @description Each a tool's name, or {name, approval: never, always or above, amount: money, max_calls} */
            tools?: unknown[];
            variables?: {
                [key: string]: unknown;
            };
        };
        AgentTestCall: {
            /** @description Whether it read; what is not called in a test did nothing */
            called: boolean;
            effect: string;
            /** @description Why it brought nothing */
            error?: string;
            tool: string;
        };
        AgentTestReport: {
            agent_id: string;
            /**
             * Format: int64
             * @description Of the agent that answered; 0 for a draft
             */
            agent_version: number;
            data?: {
                [key: string]: unknown;
            };
            /** @description Why there is no answer; its code begins with model- when the simulator gave none */
            error?: components["schemas"]["ErrorView"];
            /** @enum {string} */
            mode: "simulation";
            status: string;
            tool_calls: components["schemas"]["AgentTestCall"][];
        };
        AgentVersionView: {
            current?: boolean;
            name?: string;
            published_at?: components["schemas"]["Instant"];
            /** Format: int64 */
            version?: number;
        };
        AgentView: {
            agent_id?: string;
            data?: components["schemas"]["AgentData"];
            status?: string;
        };
        AnalyticsInput: {
            filters?: components["schemas"]["Filter"][];
            from?: string;
            organization_id?: string;
            question?: string;
            to?: string;
        };
        ApprovalView: {
            agent_id?: string;
            approval_id?: string;
            /** @description What a person made of the arguments */
            approved_arguments?: {
                [key: string]: unknown;
            };
            /** @description What the agent wants to do */
            arguments?: {
                [key: string]: unknown;
            };
            call_id?: string;
            comment?: string;
            decided_at?: components["schemas"]["Instant"];
            decided_by?: string;
            /** @description read, write, spend or message */
            effect?: string;
            execution_id?: string;
            expires_at?: components["schemas"]["Instant"];
            reason?: string;
            requested_at?: components["schemas"]["Instant"];
            /** @description The money that would move */
            stake?: components["schemas"]["MoneyView"];
            /** @description pending, approved, edited, rejected or expired */
            status?: string;
            tool?: string;
        };
        BatchItem: {
            agent_id?: string;
            input_data?: {
                [key: string]: unknown;
            };
        };
        BatchView: {
            agent_id?: string;
            error?: components["schemas"]["ErrorView"];
            execution_id?: string;
            /** @description live, simulation or fallback; absent when there is no execution */
            mode?: string;
            status?: string;
        };
        BudgetRequest: {
            per_month?: components["schemas"]["MoneyRequest"];
            per_run?: components["schemas"]["MoneyRequest"];
        };
        BudgetView: {
            per_month?: components["schemas"]["MoneyView"];
            per_run?: components["schemas"]["MoneyView"];
        };
        CallDecisionRequest: {
            /** @description What is to be done instead of what was asked; held to the tool's form */
            arguments?: {
                [key: string]: unknown;
            };
            /** @description approve or reject */
            decision: string;
            note?: string;
        };
        Campaign: {
            audience?: components["schemas"]["CampaignAudience"];
            budget?: components["schemas"]["CampaignBudget"];
            /** @description What the budget may be raised to without another approval */
            budget_cap?: components["schemas"]["MoneyView"];
            campaign_id?: string;
            created_at?: components["schemas"]["Instant"];
            creatives?: components["schemas"]["CampaignCreative"][];
            end_at?: components["schemas"]["Instant"];
            name?: string;
            /** @enum {string} */
            objective?: "awareness" | "traffic" | "engagement" | "leads" | "sales";
            platforms?: components["schemas"]["CampaignPart"][];
            review?: components["schemas"]["CampaignReview"];
            start_at?: components["schemas"]["Instant"];
            /** @enum {string} */
            status?: "draft" | "in_review" | "approved" | "launching" | "active" | "partly_active" | "paused" | "ended" | "failed";
            time_zone?: string;
            updated_at?: components["schemas"]["Instant"];
            /** Format: int64 */
            version?: number;
        };
        CampaignApproval: {
            /**
             * @description What its budget may be raised to, in its currency
             * @example 120.00
             */
            budget_cap?: string;
            note?: string;
        };
        CampaignAudience: {
            countries?: string[];
            interests?: string[];
            lists?: string[];
            /** Format: int32 */
            max_age?: number;
            /** Format: int32 */
            min_age?: number;
        };
        CampaignAudienceRequest: {
            countries?: string[];
            interests?: string[];
            /** @description the platform's ids of uploaded audiences */
            lists?: string[];
            /** Format: int32 */
            max_age?: number;
            /** Format: int32 */
            min_age?: number;
        };
        CampaignBudget: {
            amount?: string;
            currency?: string;
            /** @enum {string} */
            period?: "daily" | "lifetime";
        };
        CampaignBudgetChange: {
            /** @example 90.00 */
            amount?: string;
            /** @example EUR */
            currency?: string;
            /** @enum {string} */
            period?: "daily" | "lifetime";
            /** @description by platform, 1 together; without them as now */
            shares?: {
                [key: string]: number;
            };
        };
        CampaignBudgetRequest: {
            /** @example 90.00 */
            amount: string;
            /** @example EUR */
            currency: string;
            /** @enum {string} */
            period: "daily" | "lifetime";
        };
        CampaignCreative: {
            headline?: string;
            image?: string;
            link?: string;
            text?: string;
        };
        CampaignCreativeRequest: {
            headline: string;
            image?: string;
            link: string;
            text: string;
        };
        CampaignDrift: {
            /** @enum {string} */
            field?: "status" | "budget" | "schedule";
            found_at?: components["schemas"]["Instant"];
            ours?: string;
            theirs?: string;
        };
        CampaignDriftDecision: {
            /**
             * @description restore: the platform is told again what was decided; adopt: what the platform has is ours from now on
             * @enum {string}
             */
            decision: "restore" | "adopt";
            /** @enum {string} */
            platform: "google_ads" | "meta_ads" | "linkedin_ads";
        };
        CampaignPacing: {
            /** @description What should have been spent from its first day until now */
            planned?: components["schemas"]["MoneyView"];
            /**
             * Format: double
             * @description 1 is as planned; null before anything was planned
             */
            ratio?: number;
            spent?: components["schemas"]["MoneyView"];
        };
        CampaignPart: {
            budget?: components["schemas"]["CampaignBudget"];
            connection_id?: string;
            /** @description What somebody changed at the platform itself */
            drift?: components["schemas"]["CampaignDrift"][];
            error?: components["schemas"]["CampaignPartError"];
            external_id?: string;
            /**
             * @description live or simulation; null until it is there
             * @enum {string}
             */
            mode?: "live" | "simulation";
            /** @description What is decided and not yet so there: status, budget, schedule */
            pending?: string[];
            /** @enum {string} */
            platform?: "google_ads" | "meta_ads" | "linkedin_ads";
            share?: number;
            /** @enum {string} */
            status?: "planned" | "launching" | "active" | "paused" | "ended" | "failed";
        };
        CampaignPartError: {
            at?: components["schemas"]["Instant"];
            code?: string;
            message?: string;
            /** @description It is tried again by itself */
            retrying?: boolean;
        };
        CampaignPartRequest: {
            connection_id: string;
            /** @enum {string} */
            platform: "google_ads" | "meta_ads" | "linkedin_ads";
            /** @description of 1; given for all or none */
            share?: number;
        };
        CampaignPerformance: {
            /** @description When the newest of it was said; null when there is nothing */
            as_of?: components["schemas"]["Instant"];
            campaign_id?: string;
            currency?: string;
            pacing?: components["schemas"]["CampaignPacing"];
            rows?: components["schemas"]["CampaignPerformanceRow"][];
            totals?: components["schemas"]["CampaignPerformanceRow"];
        };
        CampaignPerformanceRow: {
            /** Format: int64 */
            clicks?: number;
            conversions?: number;
            /**
             * Format: double
             * @description Spend per conversion
             */
            cpa?: number;
            /** Format: double */
            cpc?: number;
            /**
             * Format: double
             * @description Clicks per impression
             */
            ctr?: number;
            day?: components["schemas"]["LocalDate"];
            /** Format: int64 */
            impressions?: number;
            platform?: string;
            revenue?: components["schemas"]["MoneyView"];
            /**
             * Format: double
             * @description Revenue per spend
             */
            roas?: number;
            spend?: components["schemas"]["MoneyView"];
        };
        CampaignRejection: {
            note?: string;
        };
        CampaignRequest: {
            audience?: components["schemas"]["CampaignAudienceRequest"];
            budget?: components["schemas"]["CampaignBudgetRequest"];
            /**
             * @description What the budget may be raised to without another approval, in its currency; without one no more than was approved. In a change an empty text takes it away
             * @example 120.00
             */
            budget_cap?: string;
            creatives?: components["schemas"]["CampaignCreativeRequest"][];
            /**
             * @description none when left out, or empty in a change
             * @example 2026-12-31T22:00:00Z
             */
            end_at?: string;
            name?: string;
            /** @enum {string} */
            objective?: "awareness" | "traffic" | "engagement" | "leads" | "sales";
            organization_id?: string;
            platforms?: components["schemas"]["CampaignPartRequest"][];
            /**
             * @description now when left out, or empty in a change
             * @example 2026-12-01T08:00:00Z
             */
            start_at?: string;
            /** @example Europe/Berlin */
            time_zone?: string;
        };
        CampaignReview: {
            approved_by?: string;
            authors?: string[];
            note?: string;
            submitted_by?: string;
        };
        Client: {
            /** @description when the CRM last said so */
            as_of?: components["schemas"]["Instant"];
            /**
             * @description by whom it was last changed, as far as we know
             * @enum {string}
             */
            changed_by?: "us" | "them";
            client_id?: string;
            company?: string;
            connection_id?: string;
            created_at?: components["schemas"]["Instant"];
            /** @description by the CRM's ids of the fields */
            custom_fields?: {
                [key: string]: string;
            };
            email?: string;
            /** @description the CRM's id of the contact */
            external_id?: string;
            /** @enum {string} */
            mode?: "live" | "simulation";
            name?: string;
            phone?: string;
            /** @description the CRM does not answer: this is what it said at as_of */
            stale?: boolean;
            /** @enum {string} */
            status?: "active";
            tags?: string[];
            /** @description when the CRM changed it last, as far as it says */
            updated_at?: components["schemas"]["Instant"];
        };
        ClientAnalytics: {
            /** @description when the CRM was last read through; null while it never was */
            as_of?: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description created in the time
             */
            clients?: number;
            /** @description of e-mail campaigns that went in the time */
            email?: components["schemas"]["EmailStats"];
            /** @enum {string} */
            mode?: "live" | "simulation";
            opportunities?: components["schemas"]["ClientOpportunities"];
            /** @description what open ones are worth, for each currency */
            pipeline_value?: components["schemas"]["MoneyView"][];
            stale?: boolean;
            /** @description of those that were won in the time, for each currency */
            won_revenue?: components["schemas"]["MoneyView"][];
        };
        ClientInput: {
            clients?: {
                [key: string]: unknown;
            }[];
            connection_id?: string;
            goal?: string;
            organization_id?: string;
        };
        ClientMessage: {
            /** @description in a list the first 1000 characters; empty once the client is deleted */
            body?: string;
            channel?: string;
            client_id?: string;
            detail?: string;
            external_id?: string;
            message_id?: string;
            sent_at?: components["schemas"]["Instant"];
            /**
             * @description uncertain: it may have gone, and is not sent again
             * @enum {string}
             */
            status?: "sending" | "uncertain" | "refused" | "accepted" | "sent" | "delivered" | "opened" | "failed";
            subject?: string;
        };
        ClientMessageRequest: {
            body: string;
            /** @enum {string} */
            channel: "email" | "sms";
            /** @description of an e-mail */
            subject?: string;
        };
        ClientOpportunities: {
            /** Format: int64 */
            abandoned?: number;
            /** Format: int64 */
            lost?: number;
            /**
             * Format: int64
             * @description open now
             */
            open?: number;
            /**
             * Format: int64
             * @description ended in the time, as the two below
             */
            won?: number;
        };
        ClientRequest: {
            /** @description GoHighLevel lets it be said of a new contact only */
            company?: string;
            custom_fields?: {
                [key: string]: string;
            };
            /** @description in a change null or an empty text takes it away, as of phone and company */
            email?: string;
            name?: string;
            organization_id?: string;
            /** @example +4930123456 */
            phone?: string;
            tags?: string[];
        };
        ClientsRead: {
            /**
             * Format: int64
             * @description not counting what was written here
             */
            changed?: number;
            /** @description false when the rest is still being read */
            complete?: boolean;
            /** Format: int64 */
            read?: number;
        };
        ClientTagsRequest: {
            tags?: string[];
        };
        ComplianceCheckView: {
            check?: string;
            /** @description Why it is unknown */
            reason?: string;
            /** @enum {string} */
            status?: "passed" | "findings" | "unknown";
        };
        ComplianceFinding: {
            check?: string;
            message?: string;
            recommendation?: string;
            severity?: string;
            subject?: string;
        };
        ComplianceRequest: {
            /** @description all, second_factor, stale_keys, agent_spending, retention, encryption or audit_chain */
            check_type?: string;
        };
        ComplianceView: {
            check_id?: string;
            check_type?: string;
            checks?: components["schemas"]["ComplianceCheckView"][];
            findings?: components["schemas"]["ComplianceFinding"][];
            recommendations?: string[];
            /**
             * @description incomplete: none, but not all is known
             * @enum {string}
             */
            status?: "passed" | "findings" | "incomplete";
            timestamp?: components["schemas"]["Instant"];
        };
        Connection: {
            /** @description The platform's id of the account; missing while one has to be chosen */
            account?: string;
            account_name?: string;
            changed_at?: components["schemas"]["Instant"];
            connection_id?: string;
            created_at?: components["schemas"]["Instant"];
            currency?: string;
            /** @description Why it is so, in the platform's words or ours */
            detail?: string;
            /** @description When a person has to connect again; missing when never, or not known */
            expires_at?: components["schemas"]["Instant"];
            mode?: string;
            name?: string;
            platform?: string;
            scopes?: string[];
            since?: components["schemas"]["Instant"];
            /** @description connected, reauth_required, down or disconnected */
            status?: string;
            time_zone?: string;
            /** @description The token's end; it is renewed before where it can be */
            token_expires_at?: components["schemas"]["Instant"];
            warnings?: components["schemas"]["ConnectionWarning"][];
        };
        ConnectionChange: {
            account?: string;
            /** @description New ones for the same account */
            credentials?: {
                [key: string]: string;
            };
            name?: string;
        };
        ConnectionRequest: {
            /** @description The platform's id of the account, where the credentials open several */
            account?: string;
            /** @description By the names GET /api/platforms lists; never shown again */
            credentials?: {
                [key: string]: string;
            };
            /** @enum {string} */
            mode: "simulation" | "live";
            name?: string;
        };
        ConnectionTest: {
            detail?: string;
            /** Format: int64 */
            latency_ms?: number;
            ok?: boolean;
        };
        ConnectionWarning: {
            /** Format: int32 */
            days_left?: number;
            ends_at?: components["schemas"]["Instant"];
            /** @description expiry or version_sunset */
            kind?: string;
        };
        Consent: {
            authorization_url?: string;
            expires_at?: components["schemas"]["Instant"];
            state?: string;
        };
        ConsentRequest: {
            account?: string;
            /** @description The one to connect again; a new one without */
            connection_id?: string;
            /** @enum {string} */
            mode: "simulation" | "live";
            name?: string;
        };
        CreativeInput: {
            dimensions?: string[];
            filters?: components["schemas"]["Filter"][];
            from?: string;
            goal?: string;
            organization_id?: string;
            to?: string;
        };
        DayMetrics: {
            cost?: components["schemas"]["MoneyView"];
            day?: components["schemas"]["LocalDate"];
            /** Format: int64 */
            executions?: number;
            /** Format: int64 */
            input_tokens?: number;
            /** Format: int64 */
            output_tokens?: number;
        };
        DecisionRequest: {
            /** @description What is to be done instead of what was asked; held to the tool's form */
            arguments?: {
                [key: string]: unknown;
            };
            comment?: string;
            /** @description approve or reject */
            decision: string;
        };
        EmailCampaign: {
            /** @description when the CRM last said what became of it */
            as_of?: components["schemas"]["Instant"];
            audience?: components["schemas"]["EmailCampaignAudience"];
            campaign_id?: string;
            connection_id?: string;
            created_at?: components["schemas"]["Instant"];
            /** @description the CRM's id; null while it is a draft of ours */
            external_id?: string;
            from?: string;
            html?: string;
            /** @enum {string} */
            mode?: "live" | "simulation";
            name?: string;
            scheduled_at?: components["schemas"]["Instant"];
            stats?: components["schemas"]["EmailStats"];
            /** @enum {string} */
            status?: "draft" | "scheduled" | "sending" | "sent" | "paused" | "cancelled" | "failed" | "archived";
            subject?: string;
            /** @enum {string} */
            type?: "email";
        };
        EmailCampaignAudience: {
            /** @description the CRM's name of a segment, in place of tags */
            segment?: string;
            tags?: string[];
        };
        EmailCampaignRequest: {
            audience?: components["schemas"]["EmailCampaignAudience"];
            /** @example Ada <ada@example.com> */
            from?: string;
            html?: string;
            name?: string;
            organization_id?: string;
            subject?: string;
            /** @enum {string} */
            type?: "email";
        };
        EmailCampaignSchedule: {
            /** @example 2026-12-01T08:00:00Z */
            at: string;
            /**
             * @description whose clock the CRM shall go by; UTC when left out
             * @example Europe/Berlin
             */
            time_zone?: string;
        };
        EmailCampaignStatus: {
            as_of?: components["schemas"]["Instant"];
            campaign_id?: string;
            /** @description the CRM does not answer: this is what it said at as_of */
            stale?: boolean;
            stats?: components["schemas"]["EmailStats"];
            status?: string;
        };
        EmailStats: {
            /** Format: int64 */
            bounced?: number;
            /** Format: int64 */
            clicked?: number;
            /** Format: int64 */
            complained?: number;
            /** Format: int64 */
            delivered?: number;
            /** Format: int64 */
            opened?: number;
            /** Format: int64 */
            sent?: number;
            /** Format: int64 */
            unsubscribed?: number;
        };
        ErasedView: {
            /** Format: int32 */
            erased?: number;
        };
        ErrorView: {
            code?: string;
            message?: string;
            /** Format: int64 */
            retry_after_seconds?: number;
            retryable?: boolean;
        };
        ExecuteRequest: {
            context?: {
                [key: string]: unknown;
            };
            input_data?: {
                [key: string]: unknown;
            };
            /** @description Whom this is about: what the agent's memory of it holds is recalled */
            subject_id?: string;
            /** @description Values of the agent's variables */
            variables?: {
                [key: string]: unknown;
            };
        };
        ExecutionDetailView: {
            agent_id?: string;
            agent_type?: string;
            /** Format: int64 */
            agent_version?: number;
            completed_at?: components["schemas"]["Instant"];
            data?: {
                [key: string]: unknown;
            };
            /** Format: double */
            duration_seconds?: number;
            error?: components["schemas"]["ErrorView"];
            execution_id?: string;
            fallbacks?: components["schemas"]["FallbackView"][];
            guardrails?: components["schemas"]["GuardrailView"][];
            input?: {
                [key: string]: unknown;
            };
            mode?: string;
            rulings?: components["schemas"]["RulingView"][];
            run_id?: string;
            started_at?: components["schemas"]["Instant"];
            status?: string;
            step_id?: string;
            tool_calls?: components["schemas"]["ToolCallView"][];
            turns?: components["schemas"]["TurnView"][];
            usage?: components["schemas"]["UsageView"];
        };
        ExecutionRetention: {
            /**
             * Format: int32
             * @description What the organisation has said; null when it has said nothing
             */
            days?: number;
            /**
             * Format: int32
             * @description What is done: as the organisation says, or the platform; null keeps without an end
             */
            effective_days?: number;
        };
        ExecutionRetentionRequest: {
            /**
             * Format: int32
             * @description After so many days an ended execution is deleted; null takes back what was said
             */
            days?: number;
        };
        ExecutionView: {
            agent_id?: string;
            agent_type?: string;
            /**
             * Format: int64
             * @description Of the agent that ran; 0 for a draft
             */
            agent_version?: number;
            completed_at?: components["schemas"]["Instant"];
            data?: {
                [key: string]: unknown;
            };
            /** Format: double */
            duration_seconds?: number;
            error?: components["schemas"]["ErrorView"];
            execution_id?: string;
            mode?: string;
            run_id?: string;
            started_at?: components["schemas"]["Instant"];
            status?: string;
            step_id?: string;
            usage?: components["schemas"]["UsageView"];
        };
        FallbackView: {
            at?: components["schemas"]["Instant"];
            from?: string;
            mode?: string;
            reason?: string;
            to?: string;
            /** Format: int32 */
            turn?: number;
        };
        Filter: {
            dimension?: string;
            value?: string;
        };
        GuardrailView: {
            detail?: string;
            /** @description retried, repaired, asked, stopped or flagged */
            outcome?: string;
            rule?: string;
            /** @description input, output or tool */
            stage?: string;
            /** Format: int32 */
            turn?: number;
        };
        Inlet: {
            connection_id: string;
            platform: string;
            /** @description to be entered at the platform; shown this once */
            url: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        LimitRequest: {
            /** @description Null takes the limit away */
            per_month?: {
                amount?: string;
                currency?: string;
            };
        };
        LimitsForm: {
            /** Format: int32 */
            max_turns?: number;
            /** Format: int32 */
            timeout_seconds?: number;
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        MarketingInput: {
            creative?: {
                [key: string]: unknown;
            };
            goal?: string;
            organization_id?: string;
            performance?: {
                [key: string]: unknown;
            };
        };
        MemoryDetailView: {
            agent_id?: string;
            entries?: components["schemas"]["MemoryEntryView"][];
            expires_at?: components["schemas"]["Instant"];
            subject_id?: string;
            summary?: string;
            updated_at?: components["schemas"]["Instant"];
        };
        MemoryEntryView: {
            answered?: string;
            asked?: string;
            at?: components["schemas"]["Instant"];
            execution_id?: string;
        };
        MemoryForm: {
            enabled?: boolean;
            /** Format: int32 */
            expires_days?: number;
            /** Format: int32 */
            max_characters?: number;
            /** Format: int32 */
            max_entries?: number;
        };
        MemoryView: {
            /** Format: int32 */
            entries?: number;
            expires_at?: components["schemas"]["Instant"];
            subject_id?: string;
            updated_at?: components["schemas"]["Instant"];
        };
        MetricsView: {
            agents?: components["schemas"]["AgentMetrics"][];
            cost?: components["schemas"]["MoneyView"];
            daily?: components["schemas"]["DayMetrics"][];
            /** Format: int32 */
            days?: number;
            /** Format: int64 */
            executions?: number;
            models?: components["schemas"]["ModelMetrics"][];
            /** Format: double */
            success_rate?: number;
        };
        Model: {
            base_url?: string;
            key_ref?: string;
            model?: string;
            price?: components["schemas"]["ModelPrice"];
            /** @description It failed so often lately that it is not asked for a while */
            resting?: boolean;
            /** @description The day its provider ends it, where it told */
            shutdown_date?: components["schemas"]["LocalDate"];
            warnings?: string[];
        };
        ModelForm: {
            base_url?: string;
            key_ref?: string;
            model?: string;
        };
        ModelMetrics: {
            cost?: components["schemas"]["MoneyView"];
            /** Format: int64 */
            input_tokens?: number;
            model?: string;
            /** Format: int64 */
            output_tokens?: number;
            /** Format: int64 */
            turns?: number;
        };
        /** @description For a million tokens, since a time */
        ModelPrice: {
            cached_input?: components["schemas"]["MoneyView"];
            input?: components["schemas"]["MoneyView"];
            output?: components["schemas"]["MoneyView"];
            since?: components["schemas"]["Instant"];
        };
        MoneyRequest: {
            amount?: string;
            currency?: string;
        };
        MoneyView: {
            amount?: string;
            currency?: string;
        };
        Opportunity: {
            /** @description when the CRM last said so */
            as_of?: components["schemas"]["Instant"];
            /** @description null while the CRM's contact is not read yet */
            client_id?: string;
            connection_id?: string;
            created_at?: components["schemas"]["Instant"];
            /** @enum {string} */
            mode?: "live" | "simulation";
            name?: string;
            /** @description the CRM's */
            opportunity_id?: string;
            /** @description the CRM's id of it, as of the stage */
            pipeline?: string;
            stage?: string;
            /** @description the CRM does not answer: this is what it said at as_of */
            stale?: boolean;
            /** @enum {string} */
            status?: "open" | "won" | "lost" | "abandoned";
            /** @description when the CRM changed it last, as far as it says */
            updated_at?: components["schemas"]["Instant"];
            value?: components["schemas"]["MoneyView"];
        };
        OpportunityRequest: {
            name?: string;
            /** @description the CRM's id of it, as of the stage */
            pipeline?: string;
            stage?: string;
            /** @enum {string} */
            status?: "open" | "won" | "lost" | "abandoned";
            /** @description in the currency that the pipeline tells */
            value?: components["schemas"]["MoneyView"];
        };
        Optimiser: {
            campaign_id?: string;
            caps?: {
                [key: string]: components["schemas"]["MoneyView"];
            };
            changed_by?: string;
            /** Format: int32 */
            max_daily_change_percent?: number;
            /** Format: double */
            min_roas?: number;
            mode?: string;
            next_at?: components["schemas"]["Instant"];
            /** @description The day before which it changes nothing, because something was undone */
            rest_until?: components["schemas"]["LocalDate"];
            track?: components["schemas"]["OptimiserTrack"];
            /** @description False while nobody has set it; it does nothing then */
            watching?: boolean;
        };
        OptimiserSettings: {
            /** @description What a platform, or `total` for all together, may never be allowed a day, such as {"meta_ads": {"amount": "50.00", "currency": "EUR"}} */
            caps?: {
                [key: string]: components["schemas"]["MoneyView"];
            };
            /**
             * Format: int32
             * @description How much of its budget a platform may gain or lose in a day; 30 when not given
             */
            max_daily_change_percent?: number;
            /**
             * Format: double
             * @description What a unit of money must bring back on every platform; null for no floor
             */
            min_roas?: number;
            /** @description observe, suggest, ask or auto */
            mode: string;
        };
        OptimiserTrack: {
            /** Format: int32 */
            above?: number;
            /** Format: int32 */
            as_expected?: number;
            /** Format: int32 */
            below?: number;
            /** Format: int32 */
            compared?: number;
        };
        Pipeline: {
            /** @description when the CRM said so */
            as_of?: components["schemas"]["Instant"];
            /**
             * @description in which its opportunities are valued
             * @example EUR
             */
            currency?: string;
            name?: string;
            /** @description the CRM's, as of the stages */
            pipeline_id?: string;
            /** @description in their order */
            stages?: components["schemas"]["PipelineStage"][];
            /** @description the CRM does not answer: this is what it said at as_of */
            stale?: boolean;
        };
        PipelineStage: {
            name?: string;
            stage_id?: string;
        };
        Platform: {
            /** @description The one version of its API that is spoken */
            api_version?: string;
            /** @description The platform is set by the operator for all; it has no connections of one's own */
            central?: boolean;
            connections?: components["schemas"]["Connection"][];
            fields?: components["schemas"]["PlatformField"][];
            /** @description simulation or live, where that is set for all */
            mode?: string;
            name?: string;
            /** @description A person can connect it by the platform's own consent page */
            oauth?: boolean;
            platform?: string;
            /** @description The last day the platform serves it, where it named one */
            sunset_date?: components["schemas"]["LocalDate"];
            warnings?: components["schemas"]["ConnectionWarning"][];
        };
        PlatformAccount: {
            account?: string;
            /** @description When the platform said so */
            as_of?: components["schemas"]["Instant"];
            currency?: string;
            name?: string;
            /** @description The platform is away: this is what it said last */
            stale?: boolean;
            time_zone?: string;
        };
        /** @description What a person pastes to connect by hand */
        PlatformField: {
            label?: string;
            name?: string;
            required?: boolean;
            secret?: boolean;
        };
        PlatformWebhookTaken: {
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            duplicates: number;
        };
        Proposal: {
            /** @description Daily budgets as proposed, by platform */
            after?: {
                [key: string]: components["schemas"]["MoneyView"];
            };
            alternatives?: components["schemas"]["ProposalAlternative"][];
            answer?: components["schemas"]["ProposalAnswer"];
            /** @description Daily budgets as they were, by platform */
            before?: {
                [key: string]: components["schemas"]["MoneyView"];
            };
            campaign_id?: string;
            day?: components["schemas"]["LocalDate"];
            /** @description More revenue on a usual day than with the budgets as they were */
            effect?: components["schemas"]["ProposalEstimate"];
            evidence?: components["schemas"]["ProposalEvidence"][];
            made_at?: components["schemas"]["Instant"];
            mode?: string;
            outcome?: components["schemas"]["ProposalOutcome"];
            /** @description What the day was to cost; more than spend where limits leave money unspent */
            planned?: components["schemas"]["MoneyView"];
            platforms?: components["schemas"]["ProposalBelief"][];
            proposal_id?: string;
            /** @description Revenue on a usual day */
            revenue?: components["schemas"]["ProposalEstimate"];
            spend?: components["schemas"]["MoneyView"];
            /** @description kept, observed, proposed, applying, applied, dismissed, expired, undoing, undone or failed */
            status?: string;
        };
        ProposalAlternative: {
            /** @description More revenue than the proposal; mostly below nothing */
            against?: components["schemas"]["ProposalEstimate"];
            budgets?: {
                [key: string]: components["schemas"]["MoneyView"];
            };
            /** @description keep, equal, by_return or surest */
            kind?: string;
            revenue?: components["schemas"]["ProposalEstimate"];
            /** @description earns_less, teaches_less or outside_limits */
            verdict?: string;
        };
        ProposalAnswer: {
            at?: components["schemas"]["Instant"];
            by?: string;
            note?: string;
        };
        ProposalAnswerRequest: {
            note?: string;
        };
        ProposalBelief: {
            /** @description What kept it from more: daily_change, cap, return_on_spend or demand */
            bound?: string;
            /** @description What the next unit of money would bring back */
            marginal_roas?: number;
            platform?: string;
            /** @description The part of yesterday's conversions that is thought to be reported */
            reported?: number;
            roas?: number;
        };
        ProposalEstimate: {
            high?: components["schemas"]["MoneyView"];
            low?: components["schemas"]["MoneyView"];
            mean?: components["schemas"]["MoneyView"];
        };
        /** @description What a platform said on that morning of a day */
        ProposalEvidence: {
            /** Format: int64 */
            clicks?: number;
            conversions?: number;
            day?: components["schemas"]["LocalDate"];
            platform?: string;
            revenue?: components["schemas"]["MoneyView"];
            spend?: components["schemas"]["MoneyView"];
        };
        ProposalOutcome: {
            expected?: components["schemas"]["ProposalEstimate"];
            /** @description The part that is thought to be reported */
            reported?: number;
            /** @description Reported, and what is still to be expected */
            revenue?: components["schemas"]["MoneyView"];
            spend?: components["schemas"]["MoneyView"];
            /** @description below, as_expected or above */
            verdict?: string;
        };
        RulingView: {
            /** @description Whose arguments were judged; absent for an input and an answer */
            call_id?: string;
            completed_at?: components["schemas"]["Instant"];
            cost?: components["schemas"]["MoneyView"];
            /** Format: int64 */
            input_tokens?: number;
            kept?: boolean;
            model?: string;
            /** @description Why it was not kept, or could not be judged */
            objection?: string;
            /** Format: int64 */
            output_tokens?: number;
            rule?: string;
            started_at?: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description Whose text was judged; 0 for the input
             */
            turn?: number;
        };
        Secret: {
            allowed_hosts: string[];
            changed_at: components["schemas"]["Instant"];
            changed_by: string;
            name: string;
        };
        SecretToKeep: {
            /** @description where it may be sent to: api.example.com or *.example.com */
            allowed_hosts: string[];
            /** @description never shown again */
            value: string;
        };
        SpendingView: {
            /** @description Spent and set aside together, counted exactly; only where there is a limit */
            committed?: components["schemas"]["MoneyView"];
            month?: string;
            per_month?: components["schemas"]["MoneyView"];
            /** @description What finished model calls have cost */
            spent?: components["schemas"]["MoneyView"];
        };
        ToolCallView: {
            agent_id?: string;
            arguments?: {
                [key: string]: unknown;
            };
            call_id?: string;
            completed_at?: components["schemas"]["Instant"];
            error?: components["schemas"]["ErrorView"];
            execution_id?: string;
            result?: {
                [key: string]: unknown;
            };
            run_id?: string;
            started_at?: components["schemas"]["Instant"];
            status?: string;
            tool?: string;
            /** Format: int32 */
            turn?: number;
        };
        ToolView: {
            cost?: components["schemas"]["MoneyView"];
            /** @description read, write, spend or message; everything but read asks a person unless the agent's policy says otherwise */
            effect?: string;
            /** Format: int32 */
            max_calls?: number;
            name?: string;
            /** @description It talks to addresses outside: what comes back is never trusted */
            outside?: boolean;
            parameters?: {
                [key: string]: unknown;
            };
            /** @description What the caller of the execution must be allowed */
            permission?: string;
            summary?: string;
            /** Format: int64 */
            timeout_seconds?: number;
        };
        TurnView: {
            completed_at?: components["schemas"]["Instant"];
            cost?: components["schemas"]["MoneyView"];
            finish?: string;
            /** Format: int64 */
            input_tokens?: number;
            model?: string;
            /** Format: int64 */
            output_tokens?: number;
            started_at?: components["schemas"]["Instant"];
            text?: string;
            /** Format: int32 */
            turn?: number;
            violations?: string[];
        };
        UsageView: {
            cost?: components["schemas"]["MoneyView"];
            /** Format: int64 */
            input_tokens?: number;
            /** Format: int64 */
            output_tokens?: number;
        };
        Webhook: {
            created_at: components["schemas"]["Instant"];
            created_by: string;
            description: string;
            event_types: string[];
            /** @description since when nothing has arrived; missing while all is well */
            failing_since?: components["schemas"]["Instant"];
            /** @description why it is disabled */
            reason?: string;
            /** @description what deliveries are signed with; shown only when it is made */
            secret?: string;
            /** @enum {string} */
            status: "active" | "disabled";
            url: string;
            webhook_id: string;
        };
        WebhookDelivery: {
            /** Format: int32 */
            attempts: number;
            /** @description what is sent; only of a single one, and only to who may read what it tells of */
            body?: string;
            created_at: components["schemas"]["Instant"];
            delivery_id: string;
            event_id: string;
            event_type: string;
            next_attempt_at?: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            /** @description the last ten */
            tries: components["schemas"]["WebhookTry"][];
        };
        WebhookEventType: {
            description: string;
            type: string;
        };
        /** @description On a change, what is missing stays as it is */
        WebhookRequest: {
            description?: string;
            event_types?: string[];
            /** @enum {string} */
            status?: "active" | "disabled";
            /** @description public, https */
            url?: string;
        };
        WebhookTry: {
            at: components["schemas"]["Instant"];
            detail?: string;
            /**
             * Format: int32
             * @description the address's HTTP status; missing when it did not answer
             */
            response_status?: number;
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
    listActions: {
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
                    "application/json": components["schemas"]["ActionView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAgents: {
        parameters: {
            query?: {
                agent_type?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createAgent: {
        parameters: {
            query?: {
                publish?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description The agent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    replaceAgent: {
        parameters: {
            query?: {
                publish?: boolean;
            };
            header?: {
                "If-Match"?: string;
            };
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentRequest"];
            };
        };
        responses: {
            /** @description The new version, or with publish=false the current one with its draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteAgent: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted; its history stays readable */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    executeAgentBatch: {
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
                "application/json": components["schemas"]["AgentBatchRequest"];
            };
        };
        responses: {
            /** @description Queued, all of them; Location tells of each */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentBatchView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    compareAgentVersions: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                agent_id: string;
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
                    "application/json": components["schemas"]["AgentDifference"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    executeAgent: {
        parameters: {
            query?: {
                /** @description A version's number, or draft to try out what is not published */
                version?: string;
            };
            header?: {
                Prefer?: string;
            };
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteRequest"];
            };
        };
        responses: {
            /** @description The execution; 202 with its Location when it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listExecutionsOfAgent: {
        parameters: {
            query?: {
                cursor?: string;
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
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAgentMemory: {
        parameters: {
            query?: {
                cursor?: string;
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
            /** @description By subject */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoryView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAgentMemory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
                subject_id: string;
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
                    "application/json": components["schemas"]["MemoryDetailView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    eraseAgentMemory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forgotten */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    testAgent: {
        parameters: {
            query?: {
                /** @description A version's number, or draft */
                version?: string;
            };
            header?: never;
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentTestReport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAgentVersions: {
        parameters: {
            query?: {
                cursor?: string;
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
            /** @description What was published, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentVersionView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAgentVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: string;
                version: string;
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
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    publishAgentVersion: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                agent_id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    discardAgentDraft: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forgotten; an agent that was never published is gone with it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listModelsOfAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agentId: string;
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
                    "application/json": components["schemas"]["Model"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    executeBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchItem"][];
            };
        };
        responses: {
            /** @description The execution; 202 with its Location when it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
            /** @description In the order of the request */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    analyzePerformance: {
        parameters: {
            query?: never;
            header?: {
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalyticsInput"];
            };
        };
        responses: {
            /** @description The execution; 202 with its Location when it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                cursor?: string;
                execution_id?: string;
                limit?: number;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                approval_id: string;
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
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAgentBatches: {
        parameters: {
            query?: {
                agent_id?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; one whose first item was deleted is not among them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentBatchCourse"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAgentBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
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
                    "application/json": components["schemas"]["AgentBatchView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cancelAgentBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Asked to stop */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentBatchView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    manageClients: {
        parameters: {
            query?: never;
            header?: {
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"];
            };
        };
        responses: {
            /** @description The execution; 202 with its Location when it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    checkCompliance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplianceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    analyzeCreative: {
        parameters: {
            query?: never;
            header?: {
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreativeInput"];
            };
        };
        responses: {
            /** @description The execution; 202 with its Location when it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listExecutions: {
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
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionDetailView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApprovalOfCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                execution_id: string;
                tool_call_id: string;
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
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    decideApprovalOfCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                execution_id: string;
                tool_call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallDecisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cancelExecution: {
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
            /** @description Asked to stop */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    watchExecution: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                execution_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    planMarketing: {
        parameters: {
            query?: never;
            header?: {
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketingInput"];
            };
        };
        responses: {
            /** @description The execution; 202 with its Location when it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    eraseSubject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subject_id: string;
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
                    "application/json": components["schemas"]["ErasedView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAgentMetrics: {
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
                    "application/json": components["schemas"]["MetricsView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listModels: {
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
                    "application/json": components["schemas"]["Model"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getExecutionRetention: {
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
                    "application/json": components["schemas"]["ExecutionRetention"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeExecutionRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecutionRetentionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionRetention"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSecrets: {
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
                    "application/json": components["schemas"]["Secret"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    keepSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretToKeep"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Secret"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forgotten */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSpending: {
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
                    "application/json": components["schemas"]["SpendingView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeSpendingLimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getToolCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
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
                    "application/json": components["schemas"]["ToolCallView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTools: {
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
                    "application/json": components["schemas"]["ToolView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    approveCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeCampaignBudget: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignBudgetChange"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    decideDrift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDriftDecision"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    launchCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOptimiser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["Optimiser"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setOptimiser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptimiserSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Optimiser"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runOptimiser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Nothing can be said: nobody has set it, it does not run, or yesterday was not reported yet */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pauseCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCampaignPerformance: {
        parameters: {
            query?: {
                by?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["CampaignPerformance"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                proposal_id: string;
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
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalAnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dismissProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalAnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    undoProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalAnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    refreshCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rejectCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRejection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resumeCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    submitCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getClientAnalytics: {
        parameters: {
            query?: {
                connection_id?: string;
                from?: string;
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
                    "application/json": components["schemas"]["ClientAnalytics"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listEmailCampaigns: {
        parameters: {
            query?: {
                connection_id?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailCampaign"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createEmailCampaign: {
        parameters: {
            query?: {
                connection_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailCampaignRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getEmailCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email_campaign_id: string;
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
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteEmailCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                email_campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeEmailCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                email_campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailCampaignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scheduleEmailCampaign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                email_campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailCampaignSchedule"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getEmailCampaignStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email_campaign_id: string;
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
                    "application/json": components["schemas"]["EmailCampaignStatus"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                connection_id?: string;
                cursor?: string;
                limit?: number;
                query?: string;
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createClient: {
        parameters: {
            query?: {
                connection_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
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
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeClient: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteClient: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listClientMessages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientMessage"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    writeToClient: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientMessageRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientMessage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getClientMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
                message_id: string;
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
                    "application/json": components["schemas"]["ClientMessage"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listClientOpportunities: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created last first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createOpportunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOpportunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
                opportunity_id: string;
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
                    "application/json": components["schemas"]["Opportunity"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeOpportunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
                opportunity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    addClientTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientTagsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeClientTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientTagsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listOpportunities: {
        parameters: {
            query?: {
                connection_id?: string;
                cursor?: string;
                limit?: number;
                pipeline?: string;
                stage?: string;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created last first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPipelines: {
        parameters: {
            query?: {
                connection_id?: string;
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
                    "application/json": components["schemas"]["Pipeline"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readClients: {
        parameters: {
            query?: {
                connection_id?: string;
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
                    "application/json": components["schemas"]["ClientsRead"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    answerPlatformChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "*/*": unknown;
                };
            };
        };
    };
    takePlatformWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformWebhookTaken"];
                };
            };
        };
    };
    takeAppWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformWebhookTaken"];
                };
            };
        };
    };
    listPlatforms: {
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
                    "application/json": components["schemas"]["Platform"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    connectPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionRequest"];
            };
        };
        responses: {
            /** @description Connected */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
                platform: string;
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
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    disconnectPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Disconnected */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listConnectionAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
                platform: string;
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
                    "application/json": components["schemas"]["PlatformAccount"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
                platform: string;
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
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    finishConsent: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                state?: string;
            };
            header?: never;
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Connected; a browser is sent on to the dashboard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWebhooks: {
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
                    "application/json": components["schemas"]["Webhook"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description With the secret, which is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing more is sent */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; kept for thirty days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
                webhook_id: string;
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
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be sent */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be sent */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renewWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWebhookEventTypes: {
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
                    "application/json": components["schemas"]["WebhookEventType"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    openInlet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
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
                    "application/json": components["schemas"]["Inlet"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    closeInlet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is heard there any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
