import { Fault } from '../../../common/fault.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { CITY } from '../../../law/identifiers/region.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { resolve } from '../../../services/partners/names.ts';
import { PartnerId } from '../../../services/partners/model.ts';
import { departmentIn } from '../../../services/partners/waits.ts';
import { rulesCalled, rulesFor, shippedRules, type RulesInForce } from '../external/rules.ts';
import type { EmergencyTerms } from '../external/rules-model.ts';
import type { EmergencyDependencies } from './dependencies.ts';
import { EmergencyId, type Emergency, type NewEmergency } from './model.ts';
import { reviewOrder, worksOrder } from './orders.ts';
import { emergencyRoutes } from './routes.ts';
import { loadEmergency } from './view.ts';

const notProvided = invalid('/service', '不是本单位提供的服务', 'Is no service that the caller provides');
const notThere = invalid('/site/region', '不在本单位的服务区域内', 'Is no region that the caller serves');

const underWay = (id: string): Problem =>
  problem('conflict', {
    detail: text('该处抢修已经报告，尚未办结', 'Works at this place are reported, and not closed yet'),
    extensions: { existing: { id, href: `/v1/emergency-works/${id}` } },
  });

const nobody = (names: readonly string[]): Problem =>
  problem('no-provider', {
    detail: text(
      `道路主管部门均未登记：${names.join('、')}，请先电话通知并联系平台运营方`,
      `None of the road's departments is registered (${names.join(', ')}): tell them by telephone, and the operators`,
    ),
  });

const termsOf = ({ rules }: RulesInForce): EmergencyTerms => {
  const terms = rules.emergency ?? shippedRules().emergency;
  if (!terms) throw new Fault('The shipped rules say nothing of emergencies');
  return terms;
};

const departmentsOf = ({ rules }: RulesInForce): readonly string[] =>
  [...rules.matters, ...shippedRules().matters].find(({ matter }) => matter === 'road-excavation')
    ?.departments ?? [];

/** The departments that somebody is registered as: whoever digs is not kept from it by a name that nobody has. */
const roadOffices = async (
  { partners }: EmergencyDependencies,
  { site: { region } }: NewEmergency,
  inForce: RulesInForce,
) => {
  const claims = await partners.claims();
  return departmentsOf(inForce).flatMap((department) => {
    const found = resolve(claims, departmentIn(region, department));
    return found.ok ? [{ department, partner: found.value }] : [];
  });
};

/** 先行破路: nobody is asked, everybody is told, and the clocks run from the moment in which it is said. */
export const report = (on: EmergencyDependencies) =>
  endpoint(emergencyRoutes.reportEmergency, async ({ body, caller, settle }) => {
    if (!caller.registration.services.includes(body.service)) return err(notProvided);
    const partner = PartnerId.parse(caller.partner);
    const { regions = [] } = (await on.partners.recentlyOpen(partner)) ?? {};
    if (![body.site.region, CITY].some((region) => regions.includes(region))) return err(notThere);
    const reported = await untilWritten(on.table, async () => {
      const now = on.clock.now();
      const [workingTime, inForce, last] = await Promise.all([
        on.calendars.workingTime(),
        rulesFor(on.lineRules, body.site.region, dateOf(now)),
        on.emergencies.lastAt({ ...body, partner }),
      ]);
      const before = last === undefined ? undefined : (await on.emergencies.find(last))?.emergency;
      const open = before && (await on.orders.find(before.orderId));
      if (open && !hasEnded(open.order)) return err(underWay(before.id));
      const offices = (await roadOffices(on, body, inForce)).map((office) => ({
        ...office,
        orderId: OrderId.parse(newId('or', now)),
      }));
      if (offices.length === 0) return err(nobody(departmentsOf(inForce)));
      const emergency: Emergency = {
        id: EmergencyId.parse(newId('ew', now)),
        partner,
        ...body,
        orderId: OrderId.parse(newId('or', now)),
        reviews: offices.map(({ department, orderId }) => ({ department, orderId })),
        rules: rulesCalled(inForce),
        reportedAt: now,
      };
      const terms = termsOf(inForce);
      const works = worksOrder(emergency, terms);
      const reviews = offices.map((office) => reviewOrder(emergency, office, terms));
      const placed = await Promise.all(
        [works, ...reviews].map((order) => on.orders.place(order, workingTime)),
      );
      const reply = {
        status: 201,
        body: await loadEmergency(on, emergency, [works, ...reviews], { now, workingTime }),
        headers: { location: `/v1/emergency-works/${emergency.id}` },
      };
      return decided({ reply, id: emergency.id }, [
        ...on.emergencies.create(emergency, last),
        on.timeline.entry(emergency.id, { at: now, code: 'emergency.reported', partner }),
        ...placed.flat(),
        settle(reply),
      ]);
    });
    if (!reported.ok) return reported;
    log.info('emergency.reported', { emergencyId: reported.value.id });
    return ok(reported.value.reply);
  });
